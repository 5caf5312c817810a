package classroom

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"runtime"
	"strings"

	"golang.org/x/crypto/argon2"
)

// price is what a slow sum of a secret costs (argon2id, RFC 9106): passes over so much memory.
type price struct {
	passes uint32
	memory uint32 // KiB
}

// dear is what it costs on a server: what OWASP recommends for one thread (Password Storage Cheat
// Sheet).
func dear() price { return price{passes: 2, memory: 19 << 10} }

const (
	saltSize = 16 // bytes
	sumSize  = 32
)

// sums computes the slow sums of secrets, and not more of them at once than half of the processors:
// a flood of wrong secrets leaves the other half to those who are let in.
type sums struct {
	price  price
	queue  *queue
	nobody string // the sum of nobody's secret, which costs as much as any
}

func newSums(price price) *sums {
	return &sums{price, newQueue(max(1, runtime.GOMAXPROCS(0)/2)), price.written(make([]byte, saltSize), make([]byte, sumSize))}
}

// written returns a sum with what is needed to compute it again, as
// $argon2id$v=19$m=MEMORY,t=PASSES,p=1$SALT$SUM.
func (p price) written(salt, sum []byte) string {
	encode := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=1$%s$%s", argon2.Version, p.memory, p.passes, encode(salt), encode(sum))
}

// of returns the sum of a secret, as it is written.
func (s *sums) of(ctx context.Context, secret string) (string, error) {
	salt := make([]byte, saltSize)
	if _, err := rand.Read(salt); err != nil {
		return "", err
	}
	leave, err := s.queue.enter(ctx, "new", noBound)
	if err != nil {
		return "", err
	}
	defer leave()
	return s.price.written(salt, compute(secret, salt, s.price)), nil
}

// fits reports whether a secret has a sum. lane is whose secret it is: the error is [ErrWait] where too many
// of one wait.
func (s *sums) fits(ctx context.Context, lane, secret, sum string) (bool, error) {
	var version int
	var of price
	var text string
	if _, err := fmt.Sscanf(sum, "$argon2id$v=%d$m=%d,t=%d,p=1$%s", &version, &of.memory, &of.passes, &text); err != nil || version != argon2.Version {
		return false, fmt.Errorf("classroom: a secret has a sum of another kind: %w", err)
	}
	salt, want, err := parts(text)
	if err != nil {
		return false, fmt.Errorf("classroom: a secret has a sum of another kind: %w", err)
	}
	leave, err := s.queue.enter(ctx, lane, mostWaiting)
	if err != nil {
		return false, err
	}
	defer leave()
	return subtle.ConstantTimeCompare(compute(secret, salt, of), want) == 1, nil
}

func compute(secret string, salt []byte, p price) []byte {
	return argon2.IDKey([]byte(plain(secret)), salt, p.passes, p.memory, 1, sumSize)
}

// parts reads a salt and the sum behind it.
func parts(text string) (salt, sum []byte, err error) {
	first, second, _ := strings.Cut(text, "$")
	if salt, err = base64.RawStdEncoding.DecodeString(first); err != nil {
		return nil, nil, err
	}
	sum, err = base64.RawStdEncoding.DecodeString(second)
	return salt, sum, err
}
