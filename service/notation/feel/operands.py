"""What operators stand between: literals, names, calls, lists, contexts, and the words if, some and every."""

from abc import ABC, abstractmethod
from decimal import Decimal

from service.notation.feel.cursor import Cursor
from service.notation.feel.functions import BUILTIN, LITERAL_READERS
from service.notation.feel.lexer import Kind, Token
from service.notation.feel.moments import read_any
from service.notation.feel.tree import (
    Call,
    Choice,
    Constant,
    ContextOf,
    Field,
    InputValue,
    Item,
    ListOf,
    Literal,
    Name,
    Node,
    Quantified,
)

_CONSTANTS: dict[str, Constant] = {"true": True, "false": False, "null": None}
_STRUCTURE = frozenset(("and", "or", "then", "else", "between", "in", "satisfies", "return"))
_OUTSIDE = {
    "for": "Skriv en rad per fall i en beslutstabell i stället.",
    "function": "Egna funktioner går inte att skriva i ett uttryck.",
    "instance": "Jämför med null eller med ett värde i stället.",
    "external": "Egna funktioner går inte att skriva i ett uttryck.",
}


class Operands(Cursor, ABC):
    """Reads one operand. `in_cell`: the text is a cell of a decision table, where `?` has meaning."""

    def __init__(self, text: str, written: str, extra: frozenset[str], *, in_cell: bool = False) -> None:
        super().__init__(text, written)
        self._functions = BUILTIN.keys() | extra
        self._in_cell = in_cell
        self._in_high_end = False
        self._inside_in = False

    @abstractmethod
    def _expression(self) -> Node:
        """A whole expression, as between parentheses."""

    def _after(self, node: Node) -> Node:
        """Fields and items: `.name` and `[1]`."""
        while self._is(".", "[") and not self._closes_interval():
            if self._take().text == "[":
                node = Item(node, self._index())
            else:
                node = _field(node, self._name("Efter punkten ska ett namn stå."))
        return node

    def _closes_interval(self) -> bool:
        """`[1..5[`: after an interval's end `[` is an end too, unless a number follows."""
        following = self._tokens[self._at + 1]
        return (
            self._in_high_end
            and self._is("[")
            and following.kind is not Kind.NUMBER
            and following.text != "-"
        )

    def _index(self) -> int:
        sign = -1 if self._took("-") else 1
        token = self._take()
        if token.kind is not Kind.NUMBER or not token.text.isdecimal() or not self._took("]"):
            raise self._refuse(
                "bara ett ordningsnummer kan stå inom [ ]",
                "Skriv lista[1] för den första, eller some x in lista satisfies … för ett villkor.",
                token,
            )
        return sign * int(token.text)

    def _name(self, advice: str) -> str:
        if self._token.kind is not Kind.NAME:
            raise self._unexpected(advice)
        return self._take().text

    def _primary(self) -> Node:
        token = self._token
        match token.kind:
            case Kind.NUMBER:
                self._take()
                return Literal(Decimal(token.text) if "." in token.text else int(token.text))
            case Kind.TEXT:
                self._take()
                return Literal(token.text)
            case Kind.NAME:
                return self._word()
            case Kind.SIGN:
                return self._sign()
        raise self._unexpected()

    def _sign(self) -> Node:
        opening = self._take()
        match opening.text:
            case "(":
                return self._closed(opening, self._parenthesis())
            case "[":
                return ListOf(()) if self._took("]") else self._list(self._list_item())
            case "{":
                return self._context()
            case "@":
                return self._at_literal(opening)
            case "?" if self._in_cell:
                return InputValue()
        self._at -= 1
        raise self._unexpected()

    def _closed(self, opening: Token, first: Node) -> Node:
        """The rest of `(first)` or `[first, …]`."""
        if opening.text == "(":
            self._expect(")")
            return first
        return self._list(first)

    def _parenthesis(self) -> Node:
        found = self._expression()
        if self._is(".."):
            raise self._unexpected("Ett intervall kan bara stå efter in, eller i en beslutstabells cell.")
        return found

    _list_item = _parenthesis

    def _list(self, first: Node) -> ListOf:
        items = [first]
        while self._took(","):
            items.append(self._expression())
        self._expect("]")
        return ListOf(self._few(items))

    def _context(self) -> Node:
        entries: list[tuple[str, Node]] = []
        while not self._took("}"):
            if entries:
                self._expect(",")
            token = self._take()
            if token.kind not in (Kind.NAME, Kind.TEXT) or token.text in (key for key, _ in entries):
                raise self._refuse(
                    "här ska det stå ett nytt namn", 'Skriv {namn: 1, "annat namn": 2}.', token
                )
            self._expect(":")
            entries.append((token.text, self._expression()))
        return ContextOf(self._few(entries))

    def _at_literal(self, opening: Token) -> Node:
        token = self._take()
        value = read_any(token.text) if token.kind is Kind.TEXT else None
        if value is None:
            advice = 'Skriv @"2026-04-13", @"2026-04-13T12:00:00", @"12:00:00" eller @"P3D".'
            raise self._refuse("efter @ ska ett datum, en tid eller en varaktighet stå", advice, opening)
        return Literal(value)

    # --- words

    def _word(self) -> Node:
        if (called := self._call()) is not None:
            return called
        token = self._take()
        match token.text:
            case "true" | "false" | "null":
                return Literal(_CONSTANTS[token.text])
            case "if":
                return self._choice()
            case "some" | "every":
                return self._quantified(token.text)
        if token.text in _OUTSIDE:
            raise self._refuse(f"{token.text} ingår inte", _OUTSIDE[token.text], token)
        if token.text in _STRUCTURE:
            self._at -= 1
            raise self._unexpected(f"Ett värde saknas före {token.text}.")
        return Name((token.text,))

    def _call(self) -> Node | None:
        """A call, whose name may be several words; None if no parenthesis follows the words."""
        end = self._at
        while self._tokens[end].kind is Kind.NAME:
            end += 1
        if self._tokens[end].text != "(" or self._tokens[end].kind is not Kind.SIGN:
            return None
        words = [token.text for token in self._tokens[self._at : end]]
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            if name in self._functions and count == len(words):
                first = self._token
                self._at = end + 1
                return self._arguments(name, first)
        if not _STRUCTURE & set(words) and words[0] not in ("if", *_CONSTANTS):
            raise self._refuse(f"funktionen {' '.join(words)} finns inte", self._known_functions())
        return None

    def _known_functions(self) -> str:
        return f"Använd någon av: {', '.join(sorted(self._functions))}."

    def _arguments(self, name: str, first: Token) -> Node:
        found: list[Node] = []
        while not self._took(")"):
            if found:
                self._expect(",")
            found.append(self._expression())
        self._check_arguments(name, found, first)
        return _literal(name, found) or Call(name, self._few(found))

    def _check_arguments(self, name: str, found: list[Node], first: Token) -> None:
        function = BUILTIN.get(name)
        if function is None:
            return
        if not function.least <= len(found) <= function.most:
            raise self._refuse(f"{name} tar inte {len(found)} värden", f"Skriv {function.example}.", first)
        if name == "is defined" and not isinstance(found[0], Name):
            raise self._refuse("is defined prövar ett namn", f"Skriv {function.example}.", first)
        readable = name not in LITERAL_READERS or _literal(name, found) != Literal(None)
        if not readable:
            raise self._refuse(f"{name} kan inte läsa texten", f"Skriv {function.example}.", first)

    def _choice(self) -> Node:
        condition = self._expression()
        self._expect("then")
        then = self._expression()
        self._expect("else")
        return Choice(condition, then, self._expression())

    def _quantified(self, word: str) -> Node:
        name = self._name("Skriv some x in lista satisfies x > 1.")
        self._expect("in")
        source = self._expression_before_satisfies()
        if self._took(","):
            return Quantified(word, name, source, self._quantified(word))
        self._expect("satisfies")
        return Quantified(word, name, source, self._expression())

    def _expression_before_satisfies(self) -> Node:
        found = self._expression()
        if self._is(".."):
            raise self._unexpected("Skriv ut listan: [1, 2, 3].")
        return found


def _field(node: Node, name: str) -> Node:
    return Name((*node.path, name)) if isinstance(node, Name) else Field(node, name)


def _literal(name: str, arguments: list[Node]) -> Literal | None:
    """`date("2026-04-13")` and its like are read once, here. Literal(None): the text cannot be read."""
    if name not in LITERAL_READERS or len(arguments) != 1 or not isinstance(arguments[0], Literal):
        return None
    value = arguments[0].value
    return Literal(LITERAL_READERS[name](value)) if isinstance(value, str) else None
