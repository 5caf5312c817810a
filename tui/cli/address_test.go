package cli_test

import (
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/address/addresstest"
	"jourdain/grader/rules"
	"jourdain/lessons/compile"
	"jourdain/tui/cli/clitest"
)

// What a teacher reads always says "vous", and never both forms.
func TestTeachersAreAddressedPolitely(t *testing.T) {
	t.Parallel()
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	commands := [][]string{
		{"--help"},
		{"grade", "--help"},
		{"lessons", "list"},
		{"lessons", "list", "--format", "json"},
		{"rules", "list"},
		{"rules", "list", "--format", "json"},
		{"grade", "no-such-file.odt"},
		{"rules", "show", "no-such-rule"},
		{"nothing"},
	}
	for _, l := range course.Lessons {
		commands = append(commands, []string{"lessons", "show", l.ID}, []string{"lessons", "show", l.ID, "--format", "json"})
	}
	for _, r := range rules.All() {
		commands = append(commands, []string{"rules", "show", string(r.ID)})
	}
	starter := clitest.Write(t, "recettes.md", course.Lesson("looking-or-being").Work("").Texts["fr"].Starter)
	for _, format := range []string{"text", "json", "csv", "html"} {
		commands = append(commands, []string{"grade", starter, "--lesson", "looking-or-being", "--format", format})
	}
	for _, args := range commands {
		got := clitest.Run(t, "fr", "", args...)
		if got.Out+got.Err == "" {
			t.Errorf("%v says nothing", args)
		}
		if wrong := addresstest.Wrong(address.Polite, got.Out+got.Err); wrong != "" {
			t.Errorf("%v: %s", args, wrong)
		}
	}
}
