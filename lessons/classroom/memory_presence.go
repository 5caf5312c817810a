package classroom

import "context"

func (m *memory) Sit(_ context.Context, s Seat, session string) error {
	return m.with(s, func(d *desk) error {
		d.session, d.seen = session, m.now()
		return nil
	})
}

// held returns the desk that a session holds; nil for none.
func (m *memory) held(session string) *desk {
	for _, c := range m.classes {
		for _, d := range c.seats {
			if d.session == session && session != "" {
				return d
			}
		}
	}
	return nil
}

func (m *memory) Ousted(_ context.Context, sessions []string) (ousted []string, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, session := range sessions {
		if d := m.held(session); d != nil {
			d.seen = m.now()
		} else {
			ousted = append(ousted, session)
		}
	}
	return ousted, nil
}

func (m *memory) Move(_ context.Context, session string, p Place) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if d := m.held(session); d != nil {
		d.place, d.seen = p, m.now()
	}
	return nil
}

func (m *memory) Leave(_ context.Context, session string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if d := m.held(session); d != nil {
		d.session = ""
	}
	return nil
}

func (m *memory) Room(_ context.Context, code string) (room []Presence, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	c := m.classes[code]
	if c == nil {
		return nil, ErrNoClass
	}
	for i, d := range c.seats[1:] {
		room = append(room, Presence{Seat{code, i + 1}, d.session != "" && m.now().Before(d.seen.Add(Lease)), d.place})
	}
	return room, nil
}
