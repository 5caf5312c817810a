package learn_test

import (
	"testing"

	"jourdain/tui/cli/clitest"
)

func TestMain(m *testing.M) { clitest.Main(m) }
