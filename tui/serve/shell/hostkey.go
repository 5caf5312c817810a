package shell

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	gossh "golang.org/x/crypto/ssh"
)

// ErrOpenKey says that others on the machine can read the key of the server.
var ErrOpenKey = errors.New("others can read the key")

// HostKey reads the key by which a server is known, and makes it when it is not there. Where
// several make it at the same time, all get the same.
func HostKey(path string) (gossh.Signer, error) {
	signer, err := readKey(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return signer, err
	}
	if err := makeKey(path); err != nil {
		return nil, fmt.Errorf("shell: key: %w", err)
	}
	return readKey(path)
}

func readKey(path string) (gossh.Signer, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("shell: key: %w", err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("shell: key: %w", ErrOpenKey)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("shell: key: %w", err)
	}
	signer, err := gossh.ParsePrivateKey(text)
	if err != nil {
		return nil, fmt.Errorf("shell: key: %w", err)
	}
	return signer, nil
}

func makeKey(path string) (err error) {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return err
	}
	block, err := gossh.MarshalPrivateKey(key, "")
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".host_key-*") // 0600
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.Remove(file.Name())) }()
	if err := errors.Join(pem.Encode(file, block), file.Sync(), file.Close()); err != nil {
		return err
	}
	// A link is made whole, and only where nothing stands.
	if err := os.Link(file.Name(), path); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}
