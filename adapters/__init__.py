"""The outside: a folder per neighbour, all alike. They know `service.ports` and `service.domain` alone."""
