"""Links of the graph's entities to other datasets: candidates, scores, the ledger, linksets."""
