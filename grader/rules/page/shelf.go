package page

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"jourdain/grader/address"
)

// shelf is a folder of pages in one voice, each read when it is first asked for: a run needs a few
// of the hundred that there are.
type shelf[T any] struct {
	files fs.FS
	dir   string
	voice address.Voice
	parse func(name string, source []byte) (*T, error)

	mutex sync.Mutex
	read  map[string]*T
}

func newShelf[T any](
	files fs.FS, dir string, voice address.Voice, parse func(string, []byte) (*T, error),
) *shelf[T] {
	return &shelf[T]{files: files, dir: dir, voice: voice, parse: parse, read: map[string]*T{}}
}

// get returns a page; nil, without an error, when there is none of that name.
func (s *shelf[T]) get(name string) (*T, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if page, ok := s.read[name]; ok {
		return page, nil
	}
	source, err := fs.ReadFile(s.files, s.dir+"/"+name+s.ending())
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	page, err := s.parse(name, []byte(s.voice.Say(string(source))))
	if err != nil {
		return nil, err
	}
	s.read[name] = page
	return page, nil
}

// names returns the names of the pages, sorted.
func (s *shelf[T]) names() ([]string, error) {
	found, err := fs.Glob(s.files, s.dir+"/*"+s.ending())
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	for i, name := range found {
		found[i] = strings.TrimSuffix(path.Base(name), s.ending())
	}
	return found, nil
}

// check reads every page and returns the first error.
func (s *shelf[T]) check() error {
	names, err := s.names()
	for i := 0; err == nil && i < len(names); i++ {
		_, err = s.get(names[i])
	}
	return err
}

func (s *shelf[T]) ending() string { return "." + s.voice.Lang + ".md" }
