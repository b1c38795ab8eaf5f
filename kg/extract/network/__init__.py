"""The network that is run over the text once: names, what tells events, and their weights."""
