"""How a sentence tells that something is said; all rooms of claims rest on this one.

`scenes`: where a claim is read. `phrases`: from where to where a noun stands for somebody.
`negations`: whether a verb tells what nobody did. `circumstances` and `extraposed`: what stands
beside a verb and is no part of it, and for which clause "it" stands.
"""
