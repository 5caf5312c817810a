package notices

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	gocmp "github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "make NOTICES.txt anew")

// root is the folder of the module.
const root = "../../.."

// systems are those that the program is built for.
func systems() []string { return []string{"linux", "windows", "darwin"} }

// licence is what the name of a file with a licence is like.
var licence = regexp.MustCompile(`(?i)^(unlicense|licen[cs]es?|copying|notice|patents|copyright)([-._][^/]*)?$`)

// TestNotices makes the notices of what the program is built from, and compares them with
// those that it has.
func TestNotices(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil {
		t.Skipf("the modules cannot be listed: %v", err)
	}
	want := compose(t, gather(t))
	if *update {
		if err := os.WriteFile("NOTICES.txt", []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := gocmp.Diff(strings.Split(want, "\n"), strings.Split(Text(), "\n")); diff != "" {
		t.Errorf("NOTICES.txt is not what the modules say; make it anew with -update (-modules +file):\n%s", diff)
	}
}

// gather returns the texts of the licences, by what they are of.
func gather(t *testing.T) map[string]string {
	t.Helper()
	folders := map[string]map[string]bool{} // the folders with licences, by module
	for _, system := range systems() {
		list := exec.Command("go", "list", "-deps", "-f",
			`{{with .Module}}{{if not (or .Main .Replace)}}{{.Path}} {{.Version}}|{{.Dir}}|{{$.Dir}}{{end}}{{end}}`, ".")
		list.Dir = root
		list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		list.Stderr = os.Stderr
		out, err := list.Output()
		if err != nil {
			t.Fatalf("go list for %s: %v", system, err)
		}
		for line := range strings.Lines(string(out)) {
			parts := strings.Split(strings.TrimSpace(line), "|")
			if len(parts) != 3 {
				continue // our own, also where it stands in for a module, or Go's
			}
			if folders[parts[0]] == nil {
				folders[parts[0]] = map[string]bool{}
			}
			for dir := parts[2]; len(dir) >= len(parts[1]); dir = filepath.Dir(dir) {
				folders[parts[0]][dir] = true
			}
		}
	}
	all := map[string]string{"Jourdain": texts(t, root), "Go (its library and what runs every program)": goLicence(t)}
	for module, in := range folders {
		for _, dir := range slices.Sorted(maps.Keys(in)) {
			all[module] += texts(t, dir)
		}
		if all[module] == "" {
			t.Errorf("%s has no licence", module)
		}
	}
	for name, in := range map[string]string{
		"@xterm/xterm 6.0.0 (npm), with parts of Visual Studio Code": "xterm", "@xterm/addon-fit 0.11.0 (npm)": "addon-fit",
	} {
		all[name] = texts(t, filepath.Join(root, "tui/serve/web/assets", in))
	}
	all["Unicode (data in Go and in the modules that order, measure and break text)"] = read(t, "testdata/unicode.txt")
	return all
}

// goLicence returns that of Go itself.
func goLicence(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	return texts(t, strings.TrimSpace(string(out)))
}

// texts returns the licences that stand in a folder.
func texts(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, entry := range entries {
		if licence.MatchString(entry.Name()) && !entry.IsDir() && filepath.Ext(entry.Name()) != ".go" {
			b.WriteString(read(t, filepath.Join(dir, entry.Name())))
		}
	}
	return b.String()
}

// read returns a text with line ends of one kind and without control characters.
func read(t *testing.T, name string) string {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for line := range strings.Lines(strings.ReplaceAll(string(content), "\r\n", "\n")) {
		line = strings.Map(func(r rune) rune {
			if unicode.IsControl(r) && r != '\t' {
				return -1
			}
			return r
		}, line)
		b.WriteString(strings.TrimRightFunc(line, unicode.IsSpace) + "\n")
	}
	return strings.Trim(b.String(), "\n") + "\n\n"
}

// compose writes each text once, below the names of all that it is of.
func compose(t *testing.T, all map[string]string) string {
	t.Helper()
	of := map[string][]string{}
	for name, text := range all {
		of[text] = append(of[text], name)
	}
	for _, names := range of {
		slices.Sort(names)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Jourdain is made from the work of many. These are their licences.\n\n")
	for _, text := range slices.SortedFunc(maps.Keys(of), func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(of[a][0]), rank(of[b][0])), cmp.Compare(of[a][0], of[b][0]))
	}) {
		fmt.Fprintf(&b, "%s\n%s\n\n%s", strings.Repeat("=", 72), strings.Join(of[text], "\n"), text)
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// rank puts ours first, then Go and Unicode, then the modules.
func rank(name string) int {
	switch word, _, _ := strings.Cut(name, " "); word {
	case "Jourdain":
		return 0
	case "Go", "Unicode":
		return 1
	default:
		return 2
	}
}
