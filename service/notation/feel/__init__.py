"""FEEL, the part of it that diagrams need: read, checked, compiled once. What is outside is refused."""

from service.notation.feel.expression import (
    Expression,
    Functions,
    UnaryTests,
    compile_expression,
    compile_unary_tests,
)

__all__ = ["Expression", "Functions", "UnaryTests", "compile_expression", "compile_unary_tests"]
