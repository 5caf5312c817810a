package files

import (
	"bytes"
	"encoding/binary"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"jourdain/grader/address"
	"jourdain/tui/serve/folder"
	"jourdain/tui/text"
)

// told is a connection that says something, and hears nothing.
type told struct {
	io.Reader
	io.Writer
}

func (told) Close() error { return nil }

// packet is one of the protocol (draft-ietf-secsh-filexfer-02, 3), with numbers and texts in it.
func packet(kind byte, parts ...any) []byte {
	body := []byte{kind}
	for _, p := range parts {
		switch p := p.(type) {
		case uint32:
			body = binary.BigEndian.AppendUint32(body, p)
		case uint64:
			body = binary.BigEndian.AppendUint64(body, p)
		case string:
			body = append(binary.BigEndian.AppendUint32(body, uint32(len(p))), p...)
		}
	}
	return append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), body...)
}

// FuzzPackets says anything to the server of files.
func FuzzPackets(f *testing.F) {
	id, none := uint32(1), uint32(0)
	for _, conversation := range [][][]byte{
		{packet(3, id, "a", uint32(0x1a), none), packet(6, id, "1", uint64(0), "text"), packet(10, id, "1", uint32(1), uint64(9)), packet(4, id, "1")},
		{packet(3, id, "a", uint32(0x0e), none), packet(6, id, "1", uint64(1<<63), "text"), packet(6, id, "1", uint64(1<<20-2), "text"), packet(5, id, "1", uint64(0), uint32(1<<31))},
		{packet(18, id, "own.md", "../13/own.md"), packet(200, id, "posix-rename@openssh.com", "own.md", "/../13/own.md"), packet(200, id, "hardlink@openssh.com", "own.md", "b")},
		{packet(20, id, "/etc/passwd", "b"), packet(19, id, "b"), packet(16, id, "../.."), packet(200, id, "statvfs@openssh.com", "/"), packet(9, id, "own.md", uint32(0xf), uint64(1<<62))},
		{packet(11, id, "/"), packet(12, id, "1"), packet(12, id, "1"), packet(14, id, "d", none), packet(15, id, "d"), packet(13, id, "own.md"), packet(8, id, "1")},
	} {
		f.Add(bytes.Join(append([][]byte{packet(1, uint32(3))}, conversation...), nil))
	}
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, said []byte) {
		around := t.TempDir()
		for _, seat := range []string{"12", "13"} {
			must(t, os.Mkdir(filepath.Join(around, seat), 0o700))
			must(t, os.WriteFile(filepath.Join(around, seat, "own.md"), []byte(seat), 0o600))
		}
		dir := filepath.Join(around, "12")
		of, err := folder.NewKeeper(limits()).Open(dir)
		must(t, err)
		place{folder: of, words: words}.serve(order(told{bytes.NewReader(said[:min(len(said), 1<<16)]), io.Discard}))
		must(t, of.Close())
		sum := int64(0)
		must(t, filepath.WalkDir(around, func(path string, d fs.DirEntry, err error) error {
			info, gone := d.Info()
			if err != nil || gone != nil {
				return err
			}
			inside := filepath.Dir(path) == dir || filepath.Dir(filepath.Dir(path)) == dir || filepath.Dir(filepath.Dir(filepath.Dir(path))) == dir
			if !d.IsDir() && !inside && path != filepath.Join(around, "13", "own.md") {
				t.Errorf("%s was made", path)
			}
			if inside && !d.IsDir() {
				sum += info.Size()
			}
			if inside && info.Mode().Perm()&0o077 != 0 {
				t.Errorf("%s has the mode %v", path, info.Mode())
			}
			return nil
		}))
		if other, err := os.ReadFile(filepath.Join(around, "13", "own.md")); err != nil || string(other) != "13" {
			t.Errorf("the other seat's file: %q, %v", other, err)
		}
		if sum > limits().Total {
			t.Errorf("%d bytes are on the disk", sum)
		}
	})
}
