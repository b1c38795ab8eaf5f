"""A language model as extractor, behind any server with OpenAI's chat completions."""

from kg.extractors.openai.extractor import factory

__all__ = ["factory"]
