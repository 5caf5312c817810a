package cli_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jourdain/lessons/classroom"
	"jourdain/tui/cli/clitest"
)

// aClass makes a class of a server in which something was done, and returns the server's folder.
func aClass(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if got := clitest.Run(t, "en", "", "class", "new", "5B", "--seats", "1", "--address", "a", "--data", folder); got.Status != 0 {
		t.Fatal(got.Err)
	}
	classes, err := classroom.Open(t.Context(), filepath.Join(folder, "classes.db"))
	if err != nil {
		t.Fatal(err)
	}
	seat := classroom.Seat{Class: "5B", Number: 1}
	work := classroom.HandIn{Lesson: "looking-or-being", File: "recipes.odt", Points: 4, Of: 10, At: time.Now()}
	err = errors.Join(classes.Progress(seat).Reach(t.Context(), "looking-or-being", 2), classes.Judged(t.Context(), seat, work), classes.Close())
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

// TestJSONKeepsItsPromise holds that every promised field is there with its type.
// The shapes may grow: a field that is not promised is no fault.
func TestJSONKeepsItsPromise(t *testing.T) {
	t.Parallel()
	lookalike := "# Recipes\n\n**Starters**\n\nLentils, carrots and a clove of garlic, all in one pot.\n\n## Main courses\n\nText.\n\n#### Deep\n"
	file := clitest.Write(t, "recipes.md", []byte(lookalike))
	classes := aClass(t)
	finding := map[string]any{
		"paragraph": 0.0, "line": 0.0, "under": []any{""}, "excerpt": "", "expected": "", "actual": "",
	}
	for _, c := range []struct {
		name   string
		args   []string
		status int
		want   map[string]any
	}{
		{
			name: "outline", args: []string{"outline", "--format", "json", file},
			want: map[string]any{
				"schema": 0.0, "file": "", "format": "", "title": "", "language": "", "generator": "",
				"headings": []any{map[string]any{
					"level": 0.0, "text": "", "paragraph": 0.0, "line": 0.0, "source": "",
				}},
				"elsewhere": []any{},
				"lookalikes": []any{map[string]any{
					"text": "", "paragraph": 0.0, "line": 0.0, "because": []any{""},
				}},
				"warnings": []any{},
			},
		},
		{
			name: "lessons list", args: []string{"lessons", "list", "--format", "json"},
			want: map[string]any{
				"schema": 0.0,
				"lessons": []any{map[string]any{
					"id": "", "number": 0.0, "title": "", "minutes": 0.0, "cards": 0.0, "activities": 0.0,
				}},
			},
		},
		{
			name: "grade", args: []string{"grade", "--lesson", "looking-or-being", "--format", "json", file}, status: 1,
			want: map[string]any{
				"schema": 0.0, "file": "", "format": "", "lesson": "", "lang": "", "passed": false,
				"points": 0.0, "of": 0.0,
				"checks": []any{map[string]any{
					"rule": "", "status": "", "severity": "", "points": 0.0, "of": 0.0, "message": "",
					"why": "", "fix": "", "findings": []any{finding},
				}},
			},
		},
		{
			name: "class list", args: []string{"class", "list", "--format", "json", "--data", classes},
			want: map[string]any{
				"schema": 0.0,
				"classes": []any{map[string]any{
					"code": "", "seats": 0.0, "open": false, "made": "", "sitting": 0.0,
				}},
			},
		},
		{
			name: "class export", args: []string{"class", "export", "5B", "--format", "json", "--data", classes},
			want: map[string]any{
				"schema": 0.0, "class": "",
				"seats": []any{map[string]any{
					"seat": "", "number": 0.0,
					"lessons": []any{map[string]any{
						"lesson": "", "number": 0.0, "step": 0.0, "steps": 0.0, "passed": false, "at": "", "exercisesLeft": 0.0,
						"works":     []any{map[string]any{"file": "", "passed": false, "points": 0.0, "of": 0.0, "at": ""}},
						"exercises": 0.0, "exercisesUnreached": 0.0,
					}},
				}},
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := clitest.Run(t, "en", "", c.args...)
			if got.Status != c.status || got.Err != "" {
				t.Fatalf("status %d, want %d; %s", got.Status, c.status, got.Err)
			}
			if strings.Count(got.Out, "\n") != 1 {
				t.Errorf("not one line: %q", got.Out)
			}
			var decoded any
			if err := json.Unmarshal([]byte(got.Out), &decoded); err != nil {
				t.Fatal(err)
			}
			for _, broken := range promised(c.name, decoded, c.want) {
				t.Error(broken)
			}
			if decoded.(map[string]any)["schema"] != 1.0 {
				t.Error("the schema is not 1")
			}
		})
	}
}

// promised says where a value lacks what the wanted one has: a field, or its type. An
// array that is wanted with an element must have one at least somewhere, and every
// element must have its shape.
func promised(path string, got, want any) []string {
	switch want := want.(type) {
	case map[string]any:
		object, ok := got.(map[string]any)
		if !ok {
			return []string{fmt.Sprintf("%s: %T, not an object", path, got)}
		}
		var broken []string
		for name, shape := range want {
			value, there := object[name]
			if !there {
				broken = append(broken, path+"."+name+": missing")
				continue
			}
			broken = append(broken, promised(path+"."+name, value, shape)...)
		}
		return broken
	case []any:
		array, ok := got.([]any)
		if !ok {
			return []string{fmt.Sprintf("%s: %T, not an array", path, got)}
		}
		var broken []string
		for i, element := range array {
			if len(want) > 0 {
				broken = append(broken, promised(fmt.Sprintf("%s[%d]", path, i), element, want[0])...)
			}
		}
		return broken
	default:
		if a, b := fmt.Sprintf("%T", got), fmt.Sprintf("%T", want); a != b {
			return []string{fmt.Sprintf("%s: %s, not %s", path, a, b)}
		}
		return nil
	}
}
