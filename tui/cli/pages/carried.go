package pages

import (
	"errors"
	"fmt"
	"html"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
)

// Carried is what a page of a folder says of itself in its head.
type Carried struct {
	Page    string // the name of the file
	Content string
}

// headSize is how many bytes of a page are read for its head: what a page says of itself stands
// before its style.
const headSize = 4 << 10

// Carrying returns the pages of earlier runs in a folder whose head has a meta element of a name,
// with its content, in the order of the alphabet. A folder that is not there has none. The error is
// that of reading.
func Carrying(dir, meta string) ([]Carried, error) {
	root, err := os.OpenRoot(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("pages: %w", err)
	}
	defer func() { _ = root.Close() }() // it was only read
	list, err := head(root, ListName, maxList)
	if err != nil {
		return nil, err
	}
	names := map[string]bool{}
	for entry := range lines(list) {
		if _, name, ok := strings.Cut(entry, "  "); ok {
			names[name] = true
		}
	}
	var all []Carried
	for _, name := range slices.Sorted(maps.Keys(names)) {
		page, err := head(root, name, headSize)
		if err != nil {
			return nil, err
		}
		if _, rest, ok := strings.Cut(page, `<meta name="`+meta+`" content="`); ok {
			content, _, _ := strings.Cut(rest, `"`)
			all = append(all, Carried{name, html.UnescapeString(content)})
		}
	}
	return all, nil
}

// head returns the first bytes of a file; "" where there is none.
func head(root *os.Root, name string, most int64) (string, error) {
	info, err := root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case err != nil:
		return "", fmt.Errorf("pages: %w", err)
	case !info.Mode().IsRegular():
		return "", nil // nothing that was written here
	}
	file, err := root.Open(name)
	if err != nil {
		return "", fmt.Errorf("pages: %w", err)
	}
	defer func() { _ = file.Close() }() // it was only read
	content, err := io.ReadAll(io.LimitReader(file, most))
	if err != nil {
		return "", fmt.Errorf("pages: %w", err)
	}
	return string(content), nil
}
