"""What the network adds to the rules' posts: `titles` with their holders, where the sentence joins
them (`linked`), and `bodies`.
"""
