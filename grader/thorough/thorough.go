package thorough

import "os"

// variable is the one of the environment that asks for the long tests.
const variable = "JOURDAIN_TESTS"

// Asked reports whether the long tests are wanted.
func Asked() bool { return os.Getenv(variable) == "long" }

// Or returns all where the long tests are wanted, and otherwise some.
func Or[T any](all, some T) T {
	if Asked() {
		return all
	}
	return some
}

// Share returns every item where the long tests are wanted, and otherwise one of each so many,
// the one at a place (modulo of) first. Callers that go through a table move the place by one
// a line, so that each item of the table's head is tried in some line.
func Share[T any](items []T, of, place int) []T {
	if Asked() {
		return items
	}
	var some []T
	for i := place % of; i < len(items); i += of {
		some = append(some, items[i])
	}
	return some
}
