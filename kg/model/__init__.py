"""The nouns: frozen values that pass between the stages. Knows no file, framework or server."""
