package shell

import "net"

// discreet is a listener whose connections do not say where they come from: the library writes that
// into the log where something of it fails. The gate is told by [addressOf].
type discreet struct{ net.Listener }

// Accept waits for the next connection.
func (l discreet) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return nameless{c}, nil
}

// nameless is a connection without addresses.
type nameless struct{ net.Conn }

func (nameless) RemoteAddr() net.Addr { return somewhere{} }
func (nameless) LocalAddr() net.Addr  { return somewhere{} }

// somewhere is an address that says nothing.
type somewhere struct{}

func (somewhere) Network() string { return "tcp" }
func (somewhere) String() string  { return "somewhere" }

// addressOf returns where a connection comes from.
func addressOf(c net.Conn) net.Addr {
	if n, ok := c.(nameless); ok {
		return n.Conn.RemoteAddr()
	}
	return c.RemoteAddr()
}
