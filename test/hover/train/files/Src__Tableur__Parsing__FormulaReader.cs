using System;
using System.Collections.Generic;
using System.IO;

namespace Grenat.Tableur.Parsing
{
    public enum TokenKind { Number, Text, CellRef, Range, Operator, Function, Paren, End }

    public readonly record struct FormulaToken(TokenKind Kind, string Text, int Start);

    /// <summary>Cuts a formula such as <c>=SUM(A1:B4)*1.2</c> into <see cref="FormulaToken"/>s.</summary>
    public sealed class FormulaTokenizer
    {
        private readonly string _source;
        private int _position;

        public FormulaTokenizer(string source) => _source = source;

        public IEnumerable<FormulaToken> Read()
        {
            while (_position < _source.Length)
            {
                char c = _source[_position];
                if (char.IsWhiteSpace(c)) { _position++; continue; }
                if (char.IsDigit(c)) yield return ReadWhile(TokenKind.Number, x => char.IsDigit(x) || x == '.');
                else if (char.IsLetter(c)) yield return ReadReferenceOrFunction();
                else yield return Single(c == '(' || c == ')' ? TokenKind.Paren : TokenKind.Operator);
            }
            yield return new FormulaToken(TokenKind.End, "", _position);
        }

        // A function call is a name with a parenthesis right after it; "SUM (" with a blank is a name, as in Excel.
        private FormulaToken ReadReferenceOrFunction()
        {
            var token = ReadWhile(TokenKind.CellRef, x => char.IsLetterOrDigit(x) || x == '$' || x == ':');
            if (_position < _source.Length && _source[_position] == '(')
                return token with { Kind = TokenKind.Function };
            return token.Text.Contains(':') ? token with { Kind = TokenKind.Range } : token;
        }
    }

    public sealed class SheetReader
    {
        private readonly int _chunkRows;

        public SheetReader(int chunkRows = 2_000) => _chunkRows = chunkRows;

        /// <summary>Reads rows lazily, so that a 400 MB export does not end up in memory.</summary>
        public IEnumerable<Row> ReadRows(Stream xml, SheetOptions options)
        {
            // "visible", "hidden" or "veryHidden": the last one can't be undone from the menu.
            var hiddenState = options.Sheet.HiddenState;
            if (hiddenState == SheetVisibility.VeryHidden && !options.IncludeHidden) yield break;

            using var decoder = new SharedStringDecoder(xml, options.Encoding);
            foreach (var row in decoder.Rows(_chunkRows))
            {
                // The row above the frozen pane holds the column labels, not data.
                if (row.Index <= options.FrozenRows) continue;
                yield return options.RowTransformer?.Invoke(row) ?? row;
            }
        }
    }
}
