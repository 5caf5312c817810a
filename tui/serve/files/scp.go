package files

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"time"

	"charm.land/ssh"
	"charm.land/wish/v2/scp"

	"jourdain/tui/serve/folder"
)

// slack is how many bytes of a connection may be read beyond the files that were announced: lines of
// the protocol, and what is read ahead. A line without an end would otherwise be kept until there is
// no memory.
const slack = 64 << 10

// errSlack says that somebody does not speak the protocol.
var errSlack = errors.New("more was sent than was announced")

// bounded is a session from which no more is read than was announced, and whose second stream says
// nothing: the errors are said within the protocol.
type bounded struct {
	ssh.Session
	in   io.Reader
	left int64
}

// Read reads as much as may be.
func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errSlack
	}
	n, err := b.in.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}

// Stderr is a stream that says nothing.
func (b *bounded) Stderr() io.ReadWriter { return mute{} }

type mute struct{}

func (mute) Read([]byte) (int, error)    { return 0, io.EOF }
func (mute) Write(p []byte) (int, error) { return len(p), nil }

// copying copies from and to a seat's folder.
type copying struct {
	place
	line *bounded
	// sent reports whether something is sent to the other side, and answers is how often that has then
	// to say that it has something: once to begin, and for each file or folder as often as there are
	// [parts].
	sent    bool
	answers int
}

// parts of a file or folder that is sent are its times, its name, and its end.
const parts = 3

// Mkdir makes a folder that is copied with what is in it; one that is there already is used.
func (h *copying) Mkdir(_ ssh.Session, d *scp.DirEntry) error {
	h.line.left = max(h.line.left, slack)
	name := home(d.Filepath)
	if info, err := h.folder.Stat(name); err == nil && info.IsDir() {
		return nil
	}
	return h.refused(h.folder.Mkdir(name))
}

// Write writes a file. What cannot be written is said before anything is forgotten that has its name,
// and is read to its end, as a program hears only then.
func (h *copying) Write(_ ssh.Session, f *scp.FileEntry) (int64, error) {
	err := h.write(f)
	if err == nil {
		return f.Size, nil
	}
	if f.Size <= 2*h.folder.Limits().File {
		h.line.left = f.Size + slack
		_, _ = io.Copy(io.Discard, f.Reader)
	}
	return 0, h.refused(err)
}

func (h *copying) write(f *scp.FileEntry) error {
	name := h.target(f)
	if err := h.folder.Fits(name, f.Size); err != nil {
		return err
	}
	h.line.left = f.Size + slack
	file, err := h.folder.Open(name, folder.Opening{Write: true, Create: true, Empty: true})
	if err != nil {
		return err
	}
	n, err := io.Copy(io.NewOffsetWriter(file, 0), f.Reader)
	if err == nil && n != f.Size {
		err = io.ErrUnexpectedEOF
	}
	if err = errors.Join(err, file.Close()); err == nil && f.Mtime > 0 {
		err = h.folder.Chtimes(name, time.Unix(f.Atime, 0), time.Unix(f.Mtime, 0))
	}
	return err
}

// target returns where a file goes: into the folder that was named, or to the name itself. The
// library puts the name that the file has at home behind what was named in any case.
func (h *copying) target(f *scp.FileEntry) string {
	name := home(f.Filepath)
	around := path.Dir(name)
	if info, err := h.folder.Stat(around); err == nil && info.IsDir() {
		return name
	}
	return around
}

// Glob returns the names that one stands for, such as "*.odt"; a name that there is stands for itself.
func (h *copying) Glob(_ ssh.Session, name string) ([]string, error) {
	name = home(name)
	if _, err := h.folder.Stat(name); err == nil {
		return []string{name}, nil
	}
	list, err := h.folder.List(path.Dir(name))
	if err != nil {
		return nil, h.refused(err)
	}
	defer func() { _ = list.Close() }() // it was only read
	var all []string
	for _, info := range list.All {
		if ok, err := path.Match(path.Base(name), info.Name()); err == nil && ok {
			all = append(all, path.Join(path.Dir(name), info.Name()))
		}
	}
	if len(all) == 0 {
		return nil, h.refused(fs.ErrNotExist)
	}
	return all, nil
}

// WalkDir walks through a folder, as fs.WalkDir.
func (h *copying) WalkDir(_ ssh.Session, name string, do fs.WalkDirFunc) error {
	info, err := h.folder.Stat(name)
	if err != nil {
		return h.refused(err)
	}
	return h.walk(name, info, do)
}

func (h *copying) walk(name string, info fs.FileInfo, do fs.WalkDirFunc) error {
	if err := do(name, fs.FileInfoToDirEntry(info), nil); err != nil || !info.IsDir() {
		return err
	}
	list, err := h.folder.List(name)
	if err != nil {
		return h.refused(err)
	}
	defer func() { _ = list.Close() }() // it was only read
	for _, below := range list.All {
		if err := h.walk(path.Join(name, below.Name()), below, do); err != nil {
			return err
		}
	}
	return nil
}

// NewDirEntry says what a folder is like.
func (h *copying) NewDirEntry(_ ssh.Session, name string) (*scp.DirEntry, error) {
	info, err := h.folder.Stat(name)
	if err != nil {
		return nil, h.refused(err)
	}
	at, called := h.sends(info), path.Base(name)
	if called == "/" {
		called = h.seat.String() // no program takes a folder without a name
	}
	return &scp.DirEntry{Name: called, Filepath: name, Mode: info.Mode(), Mtime: at, Atime: at}, nil
}

// NewFileEntry says what a file is like. It is opened when it is its turn: a folder has more files than
// may be open at the same time.
func (h *copying) NewFileEntry(_ ssh.Session, name string) (*scp.FileEntry, func() error, error) {
	info, err := h.folder.Stat(name)
	if err == nil && info.IsDir() {
		err = folder.ErrIsFolder
	}
	if err != nil {
		return nil, nil, h.refused(err)
	}
	at := h.sends(info)
	late := &late{h: h, name: name, left: info.Size()}
	return &scp.FileEntry{
		Name: path.Base(name), Filepath: name, Mode: info.Mode(), Size: info.Size(), Mtime: at, Atime: at, Reader: late,
	}, late.close, nil
}

// sends notes that a file or folder is sent, and returns when it was written, in seconds since 1970;
// the library says no times that are 0.
func (h *copying) sends(info fs.FileInfo) int64 {
	h.sent = true
	h.answers += parts
	return max(1, info.ModTime().Unix())
}

// late reads the file of a name, from when it is read until as many bytes have been as were
// announced. The error is io.ErrUnexpectedEOF when it has become shorter.
type late struct {
	h    *copying
	name string
	file *folder.File
	at   int64
	left int64
}

func (l *late) Read(b []byte) (int, error) {
	if l.left == 0 {
		_ = l.close() // it was only read
		return 0, io.EOF
	}
	if l.file == nil {
		file, err := l.h.folder.Open(l.name, folder.Opening{Read: true})
		if err != nil {
			return 0, err
		}
		l.file = file
	}
	n, err := l.file.ReadAt(b[:min(int64(len(b)), l.left)], l.at)
	l.at, l.left = l.at+int64(n), l.left-int64(n)
	if errors.Is(err, io.EOF) {
		err = nil
		if l.left > 0 {
			err = io.ErrUnexpectedEOF
		}
	}
	return n, err
}

// close closes the file, if it is open.
func (l *late) close() error {
	if l.file == nil {
		return nil
	}
	file := l.file
	l.file = nil
	return file.Close()
}
