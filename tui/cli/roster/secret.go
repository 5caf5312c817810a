package roster

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
)

// secretBytes is the length of a secret: that of the hash of HMAC-SHA-256 (RFC 2104, 3).
const secretBytes = 32

// secretMark begins the file of a secret, and says what it is to who finds it.
const secretMark = "jourdain-pseudonyms "

// SecretPath returns where the teacher's secret is kept: in the teacher's own data folder. Beside
// the list it would go along to whoever is given the folder of the class, and with the names of
// a class and the secret anybody finds out who has which pseudonym.
func SecretPath() string { return filepath.Join(xdg.DataHome, "jourdain", "pseudonyms.key") }

// Secret reads the secret of a path, and makes one, which only its owner can read, where there is
// none. A file that is no secret is a [*Refused], and is left as it is: another secret would give
// all pupils other pseudonyms. Other errors are those of the system.
func Secret(path string) ([]byte, error) {
	source, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		if err := makeSecret(path); err != nil {
			return nil, err
		}
		source, err = os.ReadFile(path)
	}
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(path); err == nil && info.Mode().Perm()&0o077 != 0 {
		_ = os.Chmod(path, 0o600) // a copy that was put back; on a disk without rights it stays as it is
	}
	text, ok := strings.CutPrefix(string(source), secretMark)
	secret, err := hex.DecodeString(strings.TrimSpace(text))
	if !ok || err != nil || len(secret) != secretBytes {
		return nil, refuse("secret", "File", path)
	}
	return secret, nil
}

// makeSecret writes a new secret at once or not at all. Where another program was quicker, its
// secret stays.
func makeSecret(path string) error {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	secret := make([]byte, secretBytes)
	_, _ = rand.Read(secret)                            // it never fails (crypto/rand)
	file, err := os.CreateTemp(folder, ".pseudonyms-*") // for its owner alone (os.CreateTemp)
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(file.Name()) }()
	_, err = file.WriteString(secretMark + hex.EncodeToString(secret) + "\n")
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	return publish(file.Name(), path)
}

// publish gives a file its name, unless another file has it. A disk without links, such as a
// stick's, cannot do both at once.
func publish(from, to string) error {
	err := os.Link(from, to)
	switch {
	case err == nil, errors.Is(err, fs.ErrExist):
		return nil
	}
	if _, err := os.Lstat(to); err == nil {
		return nil
	}
	return os.Rename(from, to)
}
