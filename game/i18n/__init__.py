"""Translations as translators meet them: texts to translate, catalogues, checks, progress."""
