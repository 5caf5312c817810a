// Package thorough is for tests: some try thousands of cases of one kind, which takes
// minutes. A person who runs go test ./... has a part of them tried, the same each time;
// JOURDAIN_TESTS=long has all of them tried, and .ci/run asks for it.
package thorough
