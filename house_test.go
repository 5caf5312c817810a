package main

import (
	"bufio"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The budgets: a room that outgrows them wants to be two.
const (
	maxFileLines   = 300
	maxFuncLines   = 60
	maxUpdateLines = 40
)

// screens are the rooms with the screens of the tutor, and verbs those with the families of
// verbs of the command line. None imports another of its kind.
func screens() []string {
	return []string{"tui/home", "tui/lesson", "tui/practice", "tui/submit", "tui/result", "tui/settings", "tui/help", "tui/takeaway"}
}

func verbs() []string {
	return []string{"tui/cli/learn", "tui/cli/grade", "tui/cli/rubric", "tui/cli/rules", "tui/cli/author", "tui/cli/class", "tui/cli/server"}
}

// rooms are the folders in the order of the imports: a room imports only rooms that
// stand below it in this list, and those that forbidden lets through. What stands directly in
// one of halls is named here, and what stands deeper counts as the room it is in.
func rooms() []string {
	return slices.Concat([]string{"main", ".ci/load-server", "grader/labelled", "tui/cli/clitest", "tui/cli"}, verbs(), []string{
		"tui/cli/hosting", "tui/serve/files", "tui/serve/shell", "tui/serve/web", "tui/serve", "tui/serve/servetest", "tui/serve/crowd", "tui/serve/folder", "tui/cli/tutor", "tui/cli/teacher", "tui/cli/kept", "tui/cli/due", "tui/cli/collect", "tui/cli/roster", "tui/cli/chosen", "tui/cli/input", "tui/cli/faults", "tui/cli/console",
		"tui/cli/budget", "tui/cli/display", "tui/cli/keyboard", "tui/cli/moodle", "tui/cli/notices", "tui/cli/pages",
		"tui/plain", "tui/tuitest", "tui",
	}, screens(), []string{
		"tui/beside", "tui/widget", "tui/theme", "tui/machine", "tui/screen", "tui/text", "tui/documents",
		"lessons/classroom/classroomtest", "lessons/classroom/pgtest", "lessons/classroom", "lessons/certificate", "lessons/draft", "lessons/check", "lessons/deeds", "lessons/compile", "lessons", "lessons/starter", "lessons/content", "lessons/progress/progresstest", "lessons/progress", "lessons/activity", "lessons/disk/disktest", "lessons/disk",
		"grader", "grader/annotate", "grader/interop", "grader/docx", "grader/odt", "grader/rolename", "grader/numeral", "grader/html", "grader/markdown", "grader/markup", "grader/rules/ruletest", "grader/sheets", "grader/cells", "grader/report", "grader/likeness", "grader/rubric", "grader/source",
		"grader/rules", "grader/address", "grader/quote", "grader/thorough", "grader/ods", "grader/archive", "grader/xmltext", "grader/spent", "grader/work", "grader/lexicon", "grader/pattern", "grader/memtest", "grader/wording", "grader/stock", "grader/dump", "grader/document",
	})
}

// halls are the rooms whose own rooms stand in an order.
func halls() []string { return []string{"tui", "tui/cli", "lessons", "grader"} }

// forbidden says why an import is not allowed although its direction is right; "" for
// one that is.
func forbidden(from, to string) string {
	doors := []string{"tui/serve/shell", "tui/serve/web"}
	readers := []string{"grader/docx", "grader/odt", "grader/html", "grader/markdown"}
	isRule := func(room string) bool { return room == "grader/rules" || strings.HasPrefix(room, "grader/rules/") }
	switch {
	case slices.Contains(screens(), from) && slices.Contains(screens(), to):
		return "a screen never imports another: ask for it by name, with screen.Go"
	case slices.Contains(verbs(), from) && slices.Contains(verbs(), to):
		return "a family of verbs never imports another: what both need stands below them, in a room of its own"
	case slices.Contains(doors, from) && slices.Contains(doors, to):
		return "a door of the server never imports another: what both need stands below them"
	case slices.Contains(readers, from) && isRule(to):
		return "a reader never imports a rule: put what both need into grader/document, or a room below both"
	case isRule(from) && slices.Contains(readers, to):
		return "a rule never imports a reader: it sees only the model"
	case slices.Contains(readers, from) && slices.Contains(readers, to):
		return "a reader never imports another: put what both need into grader/document, or a room below both"
	}
	return ""
}

// source is a Go file of the house, parsed.
type source struct {
	path, room string
	file       *ast.File
	set        *token.FileSet
	test       bool
}

func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	err := filepath.WalkDir(".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		room := path.Dir(filepath.ToSlash(name))
		if room == "." {
			room = "main"
		}
		all = append(all, source{
			path: filepath.ToSlash(name), room: room, file: file, set: set, test: strings.HasSuffix(name, "_test.go"),
		})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// at returns the place of a room in the order: its own, or that of the room it is in.
func at(room string) int {
	for ; room != "."; room = path.Dir(room) {
		if i := slices.Index(rooms(), room); i >= 0 {
			return i
		}
	}
	return -1
}

func TestImportsGoOneWay(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, spec := range s.file.Imports {
			imported := strings.Trim(spec.Path.Value, `"`)
			if strings.HasPrefix(imported, "charm.land/") && !strings.HasPrefix(s.room, "tui") {
				t.Errorf("%s imports %s: only tui knows a terminal", s.path, imported)
			}
			to, ours := strings.CutPrefix(imported, "jourdain/")
			if !ours {
				continue
			}
			if at(to) < at(s.room) {
				t.Errorf("%s imports %s, which stands above it: imports go main, tui/cli, tui, lessons, grader, grader/document", s.path, to)
			}
			if why := forbidden(s.room, to); why != "" {
				t.Errorf("%s imports %s: %s", s.path, to, why)
			}
			if s.room == "grader/document" {
				t.Errorf("%s imports %s: the model knows nothing of the project", s.path, to)
			}
		}
	}
}

// TestEveryRoomHasItsPlace holds that the order says of each room what it may import: one that
// nobody named would count as the hall it stands in, and could import nearly everything.
func TestEveryRoomHasItsPlace(t *testing.T) {
	code := map[string]bool{}
	for _, s := range sources(t) {
		code[s.room] = code[s.room] || !s.test
	}
	for room := range code {
		if code[room] && (at(room) < 0 || slices.Contains(halls(), path.Dir(room)) && !slices.Contains(rooms(), room)) {
			t.Errorf("%s has no place in the order of house_test.go: add it to screens() when it is a screen, "+
				"to verbs() when it makes commands, otherwise to rooms(), above all that it imports", room)
		}
	}
	for _, room := range rooms() {
		if _, ok := code[room]; !ok {
			t.Errorf("%s stands in the order of house_test.go, and is no room any more: take it out", room)
		}
	}
}

func TestTopLevelIsFixed(t *testing.T) {
	allowed := []string{
		"main.go", "lessons", "tui", "grader", "go.mod", "go.sum", "README.md", "LICENSE", ".git", ".gitignore", ".ci", ".golangci.yml", "docs",
		"house_test.go",
	}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() && !slices.Contains(allowed, e.Name()) {
			t.Errorf("%s is new at the top level: everything else is a room inside lessons, tui or grader", e.Name())
		}
		if strings.HasSuffix(e.Name(), ".go") && !slices.Contains(allowed, e.Name()) {
			t.Errorf("%s does not belong at the top level", e.Name())
		}
	}
}

func TestFilesAndFunctionsKeepTheirBudget(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		if n := lines(t, s.path); n > maxFileLines {
			t.Errorf("%s has %d lines, more than %d: it wants to be two files", s.path, n, maxFileLines)
		}
		for _, d := range s.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			n := s.set.Position(f.End()).Line - s.set.Position(f.Pos()).Line + 1
			limit := maxFuncLines
			if f.Name.Name == "Update" {
				limit = maxUpdateLines
			}
			if n > limit {
				t.Errorf("%s: %s has %d lines, more than %d: take its steps out", s.path, f.Name.Name, n, limit)
			}
			if f.Name.Name == "init" && f.Recv == nil {
				t.Errorf("%s has an init: build what it builds where it is needed", s.path)
			}
		}
	}
}

// TestEachPackageHasItsDoc holds that a newcomer finds in doc.go what a package is. The program
// itself, and packages that are only tests, say it where their code begins.
func TestEachPackageHasItsDoc(t *testing.T) {
	documented, code := map[string]bool{}, map[string]bool{}
	for _, s := range sources(t) {
		isDoc := path.Base(s.path) == "doc.go"
		if isDoc {
			documented[s.room] = strings.HasPrefix(s.file.Doc.Text(), "Package "+s.file.Name.Name+" ")
		} else if !s.test && s.file.Doc.Text() != "" && s.room != "main" {
			t.Errorf("%s says what its package is: let doc.go say it", s.path)
		}
		code[s.room] = code[s.room] || !s.test
	}
	for room := range code {
		if code[room] && room != "main" && !documented[room] {
			t.Errorf("%s has no doc.go that begins with what the package is", room)
		}
	}
}

// maxMethods and maxFields are the budget of a type: one that outgrows it holds a second
// thing, which wants a name of its own.
const (
	maxMethods = 30
	maxFields  = 16
)

// size is how many methods a type has, and how many fields.
type size struct{ methods, fields int }

// bigTypes are the types that are over the budget, with their figures. It is a ratchet:
// an entry is made smaller when its type is, and goes when the type keeps the budget.
func bigTypes() map[string]size {
	return map[string]size{
		// They mirror what a file format has, property by property.
		"grader/document.Document":   {9, 18},
		"grader/document.Appearance": {0, 19},
		"grader/odt.properties":      {11, 19},
		"grader/report.Worded":       {4, 17},

		// They want to be two.
		"lessons/deeds.Sketch":        {39, 7},
		"grader/rules/lookalike.line": {12, 18},
	}
}

func TestTypesKeepTheirBudget(t *testing.T) {
	sizes := typeSizes(sources(t))
	for name, now := range sizes {
		over := now.methods > maxMethods || now.fields > maxFields
		allowed, named := bigTypes()[name]
		switch {
		case over && !named:
			t.Errorf("%s has %d methods and %d fields, more than %d or %d: find the second thing that lives in it", name, now.methods, now.fields, maxMethods, maxFields)
		case !over && named:
			t.Errorf("%s keeps the budget now: take it out of bigTypes", name)
		case named && (now.methods > allowed.methods || now.fields > allowed.fields):
			t.Errorf("%s has grown to %d methods and %d fields, from %d and %d", name, now.methods, now.fields, allowed.methods, allowed.fields)
		case named && now != allowed:
			t.Errorf("%s is down to %d methods and %d fields: put these figures into bigTypes", name, now.methods, now.fields)
		}
	}
	for name := range bigTypes() {
		if _, ok := sizes[name]; !ok {
			t.Errorf("there is no type %s any more: take it out of bigTypes", name)
		}
	}
}

// typeSizes returns the size of each type of the house, by its room and its name.
func typeSizes(all []source) map[string]size {
	sizes := map[string]size{}
	for _, s := range all {
		if s.test {
			continue
		}
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil {
				name := s.room + "." + receiver(f)
				sizes[name] = size{sizes[name].methods + 1, sizes[name].fields}
			}
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok {
				return true
			}
			if fields, ok := spec.Type.(*ast.StructType); ok {
				name := s.room + "." + spec.Name.Name
				sizes[name] = size{sizes[name].methods, max(sizes[name].fields, fields.Fields.NumFields())}
			}
			return true
		})
	}
	return sizes
}

// receiver returns the name of the type that a method belongs to.
func receiver(f *ast.FuncDecl) string {
	on := f.Recv.List[0].Type
	for {
		switch e := on.(type) {
		case *ast.StarExpr:
			on = e.X
		case *ast.IndexExpr:
			on = e.X
		case *ast.IndexListExpr:
			on = e.X
		case *ast.Ident:
			return e.Name
		default:
			return ""
		}
	}
}

func lines(t *testing.T, name string) int {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	n := 0
	for scanner := bufio.NewScanner(file); scanner.Scan(); {
		n++
	}
	return n
}

// Every package says in its comment what it is for, so that a newcomer can start
// from it.
func TestEveryPackageSaysWhatItIsFor(t *testing.T) {
	says := map[string]bool{}
	for _, s := range sources(t) {
		if !s.test {
			says[s.room] = says[s.room] || s.file.Doc != nil
		}
	}
	for room, ok := range says {
		if !ok {
			t.Errorf("package %s has no comment: add doc.go", room)
		}
	}
}
