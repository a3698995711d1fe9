"""What people read: phrases, safe placeholders, numbers and units."""
