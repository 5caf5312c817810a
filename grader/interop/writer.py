"""Does in a real LibreOffice what a learner does there: open a document, give a paragraph
a style, save. It is told what to do line by line, and answers each line with "done"."""
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)


def paragraphs(document):
    each = document.Text.createEnumeration()
    while each.hasMoreElements():
        yield each.nextElement()


def main(pipe, url):
    office = connect(pipe)
    desktop = office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
    hidden = PropertyValue("Hidden", 0, True, 0)
    document = desktop.loadComponentFromURL(url, "_blank", 0, (hidden,))
    print("done", flush=True)
    for line in sys.stdin:
        command, _, rest = line.rstrip("\n").partition("\t")
        if command == "style":
            style, _, text = rest.partition("\t")
            [paragraph] = [p for p in paragraphs(document) if p.String == text]
            paragraph.ParaStyleName = style
        elif command == "save":
            document.store()
        else:
            raise ValueError(command)
        print("done", flush=True)
    document.close(True)
    try:
        desktop.terminate()
    except DisposedException:
        pass  # it has ended before it could answer


main(*sys.argv[1:])
