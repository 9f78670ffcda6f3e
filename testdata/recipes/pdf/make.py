#!/usr/bin/env python3
"""Makes the PDF forms of notices from their text forms.

usage: make.py [NUMBER ...]     without numbers, all of plan.txt

Each line of plan.txt names a notice, a producer and its options. The lines of the text
become titles, headings, paragraphs, list items and rows of a table of labels by their
form alone. Needs python3 and, of the Debian packages, libreoffice-writer, chromium,
weasyprint, groff, ghostscript, texlive-latex-recommended, lmodern, texlive-lang-french and
texlive-lang-spanish, fonts-liberation, fonts-noto-core.
"""
import glob, html, os, re, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
NOTICES = os.path.join(HERE, '..', '..', 'notices')
BULLET = re.compile(r'^\s*[-–·•▪]\s+(?=\S)')
LABEL = re.compile(r'^([^:.]{2,90}?)\s*:\s+(\S.*)$')


def is_label(line):
    """Reports whether a line is a label with its value."""
    m = LABEL.match(line)
    return bool(m) and len(m.group(1).split()) <= 9 and len(m.group(2).split()) <= 20 and not re.search(r' \d+$', m.group(1))


def blocks(text, options):
    """Returns pairs of kind and content: title, head, para, item, row (a pair), gap."""
    lines = [l.rstrip().replace('**', '') for l in text.split('\n')]
    out, titles, listed = [], 0, False
    for i, line in enumerate(lines):
        if not line.strip():
            out.append(('gap', ''))
            continue
        around = [l for l in lines[max(0, i - 2):i] + lines[i + 1:i + 3] if l.strip()]
        cells = [c.strip() for c in line.strip().strip('|').split('|')]
        words, ends = len(line.split()), line.rstrip()[-1] in '.;,؛،'
        last = out[-1][0] if out else 'gap'
        if line.startswith('|') and set(''.join(cells)) <= set('-: '):
            continue
        if line.startswith('|') and len(cells) > 1:
            out.append(('row', cells[:2]))
        elif line.startswith('|'):
            out.append(('title', cells[0]))
        elif line.startswith('#'):
            out.append(('head', line.lstrip('# ')))
        elif BULLET.match(line):
            out.append(('item', BULLET.sub('', line)))
            listed = True
        elif is_label(line) and not listed and any(map(is_label, around)):
            m = LABEL.match(line)
            out.append(('row', (m.group(1).strip() + ':', m.group(2))))
        elif titles < 1 and words <= 14 and not ends:
            out.append(('title', line.strip()))
            titles += 1
        elif words <= 14 and not ends and not line.startswith('*') and (line.isupper() or last == 'gap' or line.endswith(':')):
            out.append(('head', line.strip()))
        else:
            out.append(('para', line.strip()))
    return fold_pairs(out) if 'pairs' in options else out


def fold_pairs(out):
    """Makes rows of labels and values that stand below each other."""
    n = sum(1 for k, c in out if k == 'para' and len(c.split()) > 25)
    rows, rest, flat = [], [], [b for b in out]
    start = next(i for i, b in enumerate(flat) if b[0] in ('head', 'para') and i > 0 and len(b[1].split()) < 9)
    i, head = start, flat[:start]
    while True:
        j = i
        take = []
        while j < len(flat) and len(take) < 2:
            if flat[j][0] != 'gap':
                take.append(flat[j])
            j += 1
        if len(take) < 2 or any(k not in ('head', 'para') for k, _ in take) or len(take[1][1].split()) > 14 or take[0][1].isupper():
            break
        rows.append(('row', (take[0][1], take[1][1])))
        i = j
    return head + rows + flat[i:]


def as_html(bs, lang, options):
    rtl = lang == 'ar'
    two = 'two' in options
    css = ('@page{size:A4;margin:2cm %s}body{font:%s;line-height:1.35}h1{font-size:15pt}h2{font-size:11.5pt;margin:10pt 0 3pt}'
           'p{margin:0 0 5pt;%s}td{padding:2pt 6pt;vertical-align:%s}table{border-collapse:collapse;width:100%%;margin:6pt 0}'
           'ul{margin:2pt 0 6pt}li{margin:1pt 0}%s%s') % (
        ';@top-center{content:"%s";font-size:8pt}@bottom-center{content:"Page " counter(page) " of " counter(pages);font-size:8pt}' % options['head'] if 'head' in options else '',
        "10.5pt 'Noto Naskh Arabic'" if rtl else "%s 'Liberation %s'" % ('12pt' if 'large' in options else '10pt', 'Serif' if 'serif' in options else 'Sans'),
        'text-align:justify;hyphens:auto' if 'justify' in options else '',
        'middle' if 'middle' in options else 'top',
        'td{border:.5pt solid #888}' if 'ruled' in options else '',
        '.c{columns:2;column-gap:9mm}' if two else '')
    h = ['<!DOCTYPE html><html lang="%s"%s><meta charset="utf-8"><title>Notice</title><style>%s</style><body>' % (lang, ' dir="rtl"' if rtl else '', css)]
    kind = None
    width = '32%' if 'narrow' not in options else '20%'
    opened = False
    for k, c in bs + [('end', '')]:
        if kind == 'row' and k not in ('row', 'gap'):
            h.append('</table>')
        if kind == 'item' and k not in ('item', 'gap'):
            h.append('</ul>')
        if two and not opened and k == 'head' and kind != 'title':
            h.append('<div class="c">')
            opened = True
        if k == 'row':
            if kind != 'row':
                h.append('<table>')
            h.append('<tr><td style="width:%s"><b>%s</b></td><td>%s</td></tr>' % (width, html.escape(c[0]), html.escape(c[1])))
        elif k == 'item':
            if kind != 'item':
                h.append('<ul>')
            h.append('<li>%s</li>' % html.escape(c))
        elif k == 'title':
            h.append('<h1>%s</h1>' % html.escape(c))
        elif k == 'head':
            h.append('<h2>%s</h2>' % html.escape(c))
        elif k == 'para':
            h.append('<p>%s</p>' % html.escape(c))
        if k != 'gap':
            kind = k
    return '\n'.join(h)


def tex_escape(s):
    s = s.replace('\\', r'\textbackslash{}')
    s = re.sub(r'([&%$#_{}])', r'\\\1', s).replace('~', r'\textasciitilde{}').replace('^', r'\textasciicircum{}')
    return s.replace("'", r'\textquotesingle{}').replace('“', '``').replace('”', "''").replace('’', "'").replace('‘', '`').replace('–', '--').replace('—', '---').replace('€', r'\texteuro{}').replace('\u00a0', '~').replace('\u202f', '~').replace('•', r'\textbullet{}')


def as_tex(bs, lang, options):
    babel = {'en': 'english', 'fr': 'french', 'es': 'spanish'}[lang]
    t = [r'\documentclass[a4paper,10pt%s]{article}\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{textcomp,lmodern}\usepackage[%s]{babel}' % (',twocolumn' if 'two' in options else '', babel),
         r'\usepackage[margin=22mm]{geometry}\usepackage{tabularx}\setlength{\parindent}{%s}' % ('1em' if 'indent' in options else '0pt\\setlength{\\parskip}{4pt}'),
         (r'\usepackage{fancyhdr}\pagestyle{fancy}\lhead{%s}\rhead{}' % options['head']) if 'head' in options else r'\pagestyle{plain}',
         r'\begin{document}\pdfinfoomitdate=1\pdftrailerid{}\pdfsuppressptexinfo=-1']
    kind = None
    for k, c in bs + [('end', '')]:
        if kind == 'row' and k not in ('row', 'gap'):
            t.append(r'\end{tabularx}\par\medskip')
        if kind == 'item' and k not in ('item', 'gap'):
            t.append(r'\end{itemize}')
        if k == 'row':
            if kind != 'row':
                t.append(r'\par\medskip\noindent\begin{tabularx}{\linewidth}{@{}p{%s\linewidth}X@{}}' % ('.3' if 'narrow' not in options else '.22'))
            t.append(r'\raggedright\textbf{%s} & %s\\' % (tex_escape(c[0]), tex_escape(c[1])))
        elif k == 'item':
            if kind != 'item':
                t.append(r'\begin{itemize}\setlength{\itemsep}{0pt}\setlength{\parskip}{0pt}')
            t.append(r'\item ' + tex_escape(c))
        elif k == 'title':
            t.append(r'\par{\noindent\Large\bfseries %s\par}\medskip' % tex_escape(c))
        elif k == 'head':
            t.append(r'\par\medskip{\noindent\bfseries %s\par}' % tex_escape(c))
        elif k == 'para':
            t.append(tex_escape(c) + r'\par')
        if k != 'gap':
            kind = k
    t.append(r'\end{document}')
    return '\n'.join(t)


def as_groff(bs, lang, options):
    def esc(s):
        s = s.replace('\\', r'\e').replace('’', "\\[cq]").replace('-', '\\-' if 'minus' in options else '-')
        return '\\&' + s if s[:1] in ".'" else s
    t = ['.nr PS 10', '.nr VS 13', '.nr LL 16c', '.nr PO 2.5c']
    if 'head' in options:
        t += ['.ds CH %s' % options['head'], '.ds CF Page %']
    t.append('.LP')
    kind, two = None, False
    for k, c in bs + [('end', '')]:
        if kind == 'row' and k not in ('row', 'gap'):
            t.append('.TE')
        if 'two' in options and not two and k == 'head' and kind != 'title':
            t.append('.2C')
            two = True
        if k == 'row':
            if kind != 'row':
                t += ['.TS', ('allbox ' if 'ruled' in options else '') + 'tab(@);', 'lw(5c) lw(10c).']
            t.append('T{\n.ft B\n%s\n.ft\nT}@T{\n%s\nT}' % (esc(c[0]), esc(c[1])))
        elif k == 'item':
            t += ['.IP \\[bu] 2', esc(c)]
        elif k == 'title':
            t += ['.LP', '\\s+4\\fB%s\\fP\\s0' % esc(c)]
        elif k == 'head':
            t += ['.LP', '\\fB%s\\fP' % esc(c)]
        elif k == 'para':
            t += ['.PP' if 'indent' in options else '.LP', esc(c)]
        if k != 'gap':
            kind = k
    return '\n'.join(t) + '\n'


def run(cmd, cwd, **kw):
    env = dict(os.environ, SOURCE_DATE_EPOCH='1767225600', HOME=cwd)
    subprocess.run(cmd, cwd=cwd, env=env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **kw)


def make(number, producer, options, out=None):
    source = glob.glob(os.path.join(NOTICES, number + '-*.txt'))[0]
    out = out or source[:-4] + '.pdf'
    text = open(source, encoding='cp1256' if number == '56' else 'utf-8-sig').read().replace('\r', '')
    lang = source[-6:-4]
    bs = blocks(text, options)
    with tempfile.TemporaryDirectory() as d:
        pdf = os.path.join(d, 'notice.pdf')
        if producer in ('chromium', 'weasyprint', 'libreoffice'):
            open(os.path.join(d, 'notice.html'), 'w', encoding='utf-8').write(as_html(bs, lang, options))
        if producer == 'chromium':
            run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', '--print-to-pdf=notice.pdf', 'notice.html'], d)
        elif producer == 'weasyprint':
            run(['weasyprint', 'notice.html', 'notice.pdf'], d)
        elif producer == 'libreoffice':
            run(['libreoffice', '--headless', '--infilter=HTML (StarWriter)', '--convert-to', 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"0"},"UseTaggedPDF":{"type":"boolean","value":"false"}}', 'notice.html'], d)
        elif producer == 'pdftex':
            open(os.path.join(d, 'notice.tex'), 'w', encoding='utf-8').write(as_tex(bs, lang, options))
            run(['pdflatex', '-interaction=nonstopmode', 'notice.tex'], d)
        elif producer == 'groff':
            open(os.path.join(d, 'notice.ms'), 'w', encoding='utf-8').write(as_groff(bs, lang, options))
            with open(pdf, 'wb') as f:
                env = dict(os.environ, SOURCE_DATE_EPOCH='1767225600')
                subprocess.run(['groff', '-k', '-t', '-ms', '-Tpdf', 'notice.ms'], cwd=d, env=env, check=True, stdout=f, stderr=subprocess.DEVNULL)
        else:
            sys.exit('unknown producer ' + producer)
        data = open(pdf, 'rb').read()
    open(out, 'wb').write(data)
    print('%-60s %-12s %6d bytes' % (os.path.basename(out), producer, len(data)))


def main():
    wanted = sys.argv[1:]
    for line in open(os.path.join(HERE, 'plan.txt'), encoding='utf-8'):
        fields = line.split('#')[0].split(None, 2)
        if len(fields) < 2 or wanted and fields[0] not in wanted:
            continue
        options = {}
        for o in (fields[2].strip().split(';') if len(fields) > 2 else []):
            key, _, value = o.strip().partition('=')
            options[key] = value
        make(fields[0], fields[1], options)


if __name__ == '__main__':
    main()
