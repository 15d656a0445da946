"""Values that all rooms share: documents and spans, the notice, proofs, policy."""
