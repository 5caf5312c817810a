package class_test

import (
	"testing"

	"jourdain/tui/cli/clitest"
)

func TestScripts(t *testing.T) {
	t.Parallel()
	clitest.Scripts(t)
}
