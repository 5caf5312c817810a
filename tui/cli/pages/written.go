package pages

import (
	"crypto/sha256"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Written is what the list of a folder says was written into it. A nil one has nothing.
type Written map[string]bool

// WrittenIn reads the list of a folder; nil where there is none.
func WrittenIn(dir string) Written {
	list, err := os.Open(filepath.Join(dir, ListName))
	if err != nil {
		return nil
	}
	defer func() { _ = list.Close() }() // it was only read
	content, err := io.ReadAll(io.LimitReader(list, maxList))
	if err != nil {
		return nil
	}
	return lines(string(content))
}

// lines are those of a list.
func lines(content string) Written {
	w := Written{}
	for line := range strings.Lines(content) {
		w[strings.TrimSuffix(line, "\n")] = true
	}
	return w
}

// Has reports whether a file of the folder is as it was written.
func (w Written) Has(path string) bool {
	if len(w) == 0 {
		return false
	}
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer func() { _ = file.Close() }() // it was only read
	sum := sha256.New()
	_, err = io.Copy(sum, file)
	return err == nil && w[line(sum.Sum(nil), filepath.Base(path))]
}
