// Package teachertest reads the cases of rubrics that teachers get wrong, for tests.
package teachertest
