import { describe, expect, test } from 'vitest';
import {
  looksLikeHtml,
  looksLikeMarkdown,
  looksLikeNotebook,
  looksLikeRst,
} from '../../../src/documents/recognize.ts';

const markdown = '# Title\n\n```python\nprint(1)\n```\n';
const rst = 'Title\n=====\n\n.. code-block:: python\n\n   print(1)\n';
const html = '<!-- made -->\n<!DOCTYPE html>\n<html><body><pre>x</pre></body></html>';
const notebook = '{\n "cells": [],\n "metadata": {},\n "nbformat": 4,\n "nbformat_minor": 5\n}\n';

describe('a text looks like the format that it is in, and like no other', () => {
  test.each([
    ['Markdown', markdown, 'markdown'],
    ['reStructuredText', rst, 'rst'],
    ['rst with targets', '.. _one:\n\n.. note:: Look.\n', 'rst'],
    ['HTML', html, 'html'],
    ['XHTML', '<?xml version="1.0"?>\n<html xmlns="x"></html>', 'html'],
    ['a notebook', notebook, 'notebook'],
    ['an old notebook', '{"metadata":{},"nbformat":3,"worksheets":[]}', 'notebook'],
    ['prose', 'Title\n=====\n\nWords.\n', undefined],
    ['prose with one backtick fence', 'Words\n```\nmore', undefined],
    ['MyST with directives in fences', '```{eval-rst}\n.. note:: x\n.. _y:\n```\n', undefined],
    ['Markdown that begins with HTML', '<div>\n\n```\nx\n```\n</div>', 'markdown'],
    ['JSON', '{"cells": [1]}', undefined],
    ['a page in a fence', '```html\n<!doctype html>\n<html>\n```\n', 'markdown'],
    ['nothing', '', undefined],
  ])('%s', (_, text, format) => {
    const looks = {
      markdown: looksLikeMarkdown(text),
      rst: looksLikeRst(text),
      html: looksLikeHtml(text),
      notebook: looksLikeNotebook(text),
    };
    const found = Object.entries(looks).filter(([, looksSo]) => looksSo);
    expect(found.map(([name]) => name)).toEqual(format === undefined ? [] : [format]);
  });
});
