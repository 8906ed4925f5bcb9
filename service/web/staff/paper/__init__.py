"""What staff print and file: the pages of a case as documents, said in the same words as on the screen."""
