package hosting

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"golang.org/x/crypto/ssh"
)

// Fingerprint returns what people compare when their program connects for the first time: the
// SHA-256 of the server's public key, as ssh-keygen -l writes it; "" while there is no key, which
// the server makes when it starts first.
func (p *Place) Fingerprint() (string, error) {
	private, err := os.ReadFile(p.HostKey())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case err != nil:
		return "", fmt.Errorf("hosting: host key: %w", err)
	}
	key, err := ssh.ParsePrivateKey(private)
	if err != nil {
		return "", fmt.Errorf("hosting: host key: %w", err)
	}
	return ssh.FingerprintSHA256(key.PublicKey()), nil
}
