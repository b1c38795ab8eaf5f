"""The network: MiniLM with each word's shape beside its letters, and a tag for each word."""

import torch
from torch import Tensor, nn
from transformers import AutoModel

from kg.extract.network.encoding import SHAPES
from kg.extract.network.tagger import TAGS


LAYERS = 3
"""Of MiniLM's six: a student of six-layer teachers needs no more for names, in half the time."""
LOWER = 2
"""Of these, those whose states the teller stands on."""


class Tagger(nn.Module):
    """Piece ids, shape ids and a mask, each (batch, pieces), to (batch, pieces, tags) scores.

    The weights begin with know no capitals; a small table of word shapes adds them.
    """

    def __init__(self, folder: str, layers: int = LAYERS) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="eager", dtype=torch.float32
        )
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        width = self.encoder.config.hidden_size
        self.shapes = nn.Embedding(len(SHAPES), width)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.dropout = nn.Dropout(0.1)
        self.head = nn.Linear(width, len(TAGS))

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """The scores of each tag for each piece."""
        start = self.encoder.embeddings.word_embeddings(pieces) + self.shapes(shapes)
        states = self.encoder(inputs_embeds=start, attention_mask=mask).last_hidden_state
        return self.head(self.dropout(states))


class Unpadded(nn.Module):
    """The same network for one text at a time: without padding there is nothing to mask, which
    makes it a fifth faster.
    """

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, pieces: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor]:
        """The scores of each tag for each piece, and the states that the teller stands on."""
        embeddings = self.tagger.encoder.embeddings
        start = embeddings.word_embeddings(pieces) + self.tagger.shapes(shapes)
        lower = states = embeddings(inputs_embeds=start)
        for number, layer in enumerate(self.tagger.encoder.encoder.layer, start=1):
            states = layer(states, None)
            lower = states if number == LOWER else lower
        return self.tagger.head(states), lower


def partial_loss(scores: Tensor, may: Tensor) -> Tensor:
    """How unlikely the allowed tags are together, averaged over words.

    `may` is (batch, pieces, tags), true where a tag is allowed; pieces that allow all do not count.
    """
    counts = ~may.all(-1)
    chosen = scores.masked_fill(~may, -1e9)
    loss = torch.logsumexp(scores, -1) - torch.logsumexp(chosen, -1)
    return (loss * counts).sum() / counts.sum().clamp(min=1)


def follow_loss(scores: Tensor, wanted: Tensor, firsts: Tensor) -> Tensor:
    """How far words' scores are from wanted probabilities (Kullback and Leibler), averaged.

    `wanted` is (batch, pieces, tags), `firsts` (batch, pieces), true where a word begins.
    """
    far = wanted * (wanted.clamp(min=1e-9).log() - scores.log_softmax(-1))
    return (far.sum(-1) * firsts).sum() / firsts.sum().clamp(min=1)
