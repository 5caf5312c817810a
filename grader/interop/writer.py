"""Does in a real LibreOffice what a learner does there: open a document, put the cursor, choose
a command of the menus, save. It is told what to do line by line, and answers each line with
"done", or with what it was asked for."""
import json
import os
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException
from com.sun.star.style.BreakType import PAGE_BEFORE


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


def value_of(word):
    return int(word) if word.isdigit() else word == "true" or word


class Desk:
    """The document on the desk, with its cursor."""

    def __init__(self, office, document):
        self.document = document
        self.cursor = document.CurrentController.ViewCursor
        self.helper = office.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", office)

    def style(self, style, text):
        [paragraph] = [p for p in paragraphs(self.document) if p.String == text]
        paragraph.ParaStyleName = style

    def texts(self):
        return [p.String if p.supportsService("com.sun.star.text.Paragraph") else None for p in paragraphs(self.document)]

    def cursor_to(self, paragraph, character):
        start = list(paragraphs(self.document))[int(paragraph)].Start
        self.cursor.gotoRange(start, False)
        self.cursor.goRight(int(character), False)

    def select(self, first, last):
        all_ = list(paragraphs(self.document))
        self.cursor.gotoRange(all_[int(first)].Start, False)
        self.cursor.gotoRange(all_[int(last)].End, True)

    def command(self, name, *arguments):
        given = [a.partition("=") for a in arguments]
        values = tuple(PropertyValue(key, 0, value_of(value), 0) for key, _, value in given)
        self.helper.executeDispatch(self.document.CurrentController.Frame, ".uno:" + name, "", 0, values)

    def footer(self):
        name = self.cursor.PageStyleName
        style = self.document.StyleFamilies.getByName("PageStyles").getByName(name)
        self.command("InsertPageFooter", "PageStyle=" + style.DisplayName, "On=true")
        self.cursor.gotoRange(style.FooterText.Start, False)  # None where there is still no footer

    def break_before(self, paragraph):
        list(paragraphs(self.document))[int(paragraph)].BreakType = PAGE_BEFORE

    def colour_of(self, style, colour):
        self.document.StyleFamilies.getByName("ParagraphStyles").getByName(style).CharColor = int(colour)

    def contents(self):
        index = self.document.createInstance("com.sun.star.text.ContentIndex")
        index.CreateFromOutline = True
        self.document.Text.insertTextContent(self.cursor, index, False)

    def save(self):
        self.document.store()


def main(pipe, url):
    office = connect(pipe)
    desktop = office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
    hidden = PropertyValue("Hidden", 0, True, 0)
    document = desktop.loadComponentFromURL(url, "_blank", 0, (hidden,))
    print("done", flush=True)
    desk = Desk(office, document)
    for line in sys.stdin:
        command, *rest = line.rstrip("\n").split("\t")
        answer = getattr(desk, command)(*rest)
        print("done" if answer is None else json.dumps(answer), flush=True)
    document.close(True)
    try:
        desktop.terminate()
    except DisposedException:
        pass  # it has ended before it could answer


main(*sys.argv[1:])
# To take the bridge to LibreOffice down, when that has ended, crashes Python now and then.
os._exit(0)
