"""What events commemorate.

By the sentence of a gathering (`marked`), by the years that are counted (`dated`), and by whom
people mourn (`mourned`; `remembered` tells whom a sentence names so).
"""
