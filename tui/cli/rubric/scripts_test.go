package rubric_test

import (
	"testing"

	"jourdain/tui/cli/clitest"
)

func TestMain(m *testing.M) { clitest.Main(m) }

func TestScripts(t *testing.T) {
	t.Parallel()
	clitest.Scripts(t)
}
