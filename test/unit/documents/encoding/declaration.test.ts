import { describe, expect, it, test } from 'vitest';
import {
  decoderName,
  editorDeclaration,
  htmlDeclaration,
  pythonDeclaration,
} from '../../../../src/documents/encoding/declaration.ts';

describe('a page of HTML declares', () => {
  it.each([
    ['<!doctype html><meta charset="shift_jis">', 'shift_jis'],
    ["<META name=a content='charset=koi8-r' CharSet = 'GBK' >", 'GBK'],
    ['<meta charset=utf-16>', 'utf-8'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', 'iso-8859-2'],
    ['<meta content="text/html; charset=euc-kr" http-equiv=content-type />', 'euc-kr'],
    ['<meta name="description" content="charset=gbk">', undefined],
    ['<!-- <meta charset=gbk> --><meta charset=big5>', 'big5'],
    ['<!-- <meta charset=gbk>', undefined],
    ['<?xml version="1.0" encoding="windows-1251"?><html>', 'windows-1251'],
    ['<p>&lt;meta charset=gbk&gt;', undefined],
    ['<html><body><pre><meta charset=gbk></pre>', undefined],
    ['', undefined],
  ])('%j', (head, encoding) => {
    expect(htmlDeclaration.find(head)).toBe(encoding);
  });
});

describe('a module of Python declares', () => {
  it.each([
    ['# -*- coding: latin-1 -*-\n', 'latin-1'],
    ['#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\n', 'cp1252'],
    ['\n# coding: koi8-r', 'koi8-r'],
    ['x = 1\n# coding: koi8-r', undefined],
    ['\n\n# coding: koi8-r', undefined],
    ['"coding: x"', undefined],
    ['# recoding the song', undefined],
  ])('%j', (head, encoding) => {
    expect(pythonDeclaration.find(head)).toBe(encoding);
  });
});

test('a comment for editors counts in the first two lines', () => {
  const { find, write } = editorDeclaration('.. ', '');
  expect(find('.. -*- mode: rst; coding: latin-1 -*-\n')).toBe('latin-1');
  expect(find('Title\n.. -*- coding: gbk -*-\n')).toBe('gbk');
  expect(find('Title\n=====\n.. -*- coding: gbk -*-\n')).toBe(undefined);
  expect(find('coding: a style guide\n')).toBe(undefined);
  expect(find(`${write('big5')}\n`)).toBe('big5');
});

test.each([
  ['latin-1', 'windows-1252'],
  ['ISO-8859-15', 'iso-8859-15'],
  ['utf_8', 'utf-8'],
  ['utf8-unix', 'utf-8'],
  ['cp1251', 'windows-1251'],
  ['cp932', 'shift_jis'],
  ['euc_jp', 'euc-jp'],
  ['mac_roman', 'macintosh'],
  ['klingon', undefined],
  ['', undefined],
])('what is called %j is %j', (declared, encoding) => {
  expect(decoderName(declared)).toBe(encoding);
});
