using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Records.Errors;

namespace KnowledgeGraph.Records.Values;

/// <summary>
/// The storage encoding. A value is a tag byte (its <see cref="ValueKind"/>) and then
/// <code>
/// Text      length, UTF-8              Boolean   one byte, 0 or 1
/// Integer   8 bytes                    Interval  8 bytes low, 8 bytes high, length, UTF-8
/// Decimal   16 bytes (decimal.GetBits) List      count, values
/// Float     8 bytes (IEEE 754)         Json      length, UTF-8
/// </code>
/// Numbers are little-endian; lengths and counts are unsigned LEB128.
/// </summary>
public static class ValueCodec
{
    /// <summary>Appends a value to the bytes.</summary>
    public static void Write(IBufferWriter<byte> to, Value value)
    {
        to.Write([(byte)value.Kind]);
        switch (value)
        {
            case TextValue text:
                WriteText(to, text.Text);
                break;
            case IntegerValue integer:
                WriteInt64(to, integer.Number);
                break;
            case DecimalValue number:
                WriteDecimal(to, number.Number);
                break;
            case FloatValue number:
                WriteInt64(to, BitConverter.DoubleToInt64Bits(number.Number));
                break;
            case BooleanValue flag:
                to.Write([flag.Flag ? (byte)1 : (byte)0]);
                break;
            case IntervalValue interval:
                WriteInt64(to, interval.Low);
                WriteInt64(to, interval.High);
                WriteText(to, interval.Text);
                break;
            case ListValue list:
                WriteLength(to, list.Items.Length);
                foreach (var item in list.Items)
                    Write(to, item);
                break;
            default:
                WriteLength(to, value.Json.Length);
                to.Write(value.Json);
                break;
        }
    }

    /// <summary>Takes a value from the bytes.</summary>
    /// <exception cref="StoreFormatException">The bytes hold none.</exception>
    public static Value Read(ref ReadOnlySpan<byte> from, int depth = 0) => (ValueKind)Take(ref from, 1)[0] switch
    {
        ValueKind.Text => TextValue.OfUtf8(Take(ref from, ReadLength(ref from))),
        ValueKind.Integer => new IntegerValue(ReadInt64(ref from)),
        ValueKind.Decimal => new DecimalValue(ReadDecimal(ref from)),
        ValueKind.Float => new FloatValue(BitConverter.Int64BitsToDouble(ReadInt64(ref from))),
        ValueKind.Boolean => BooleanValue.Of(Take(ref from, 1)[0] != 0),
        ValueKind.Interval => ReadInterval(ref from),
        ValueKind.List => ReadList(ref from, depth + 1),
        ValueKind.Json => JsonValue.Trusted(Take(ref from, ReadLength(ref from))),
        var tag => throw new StoreFormatException($"An encoded value has the unknown tag {(int)tag}."),
    };

    /// <summary>Passes over a value of the bytes.</summary>
    /// <exception cref="StoreFormatException">The bytes hold none.</exception>
    public static void Skip(ref ReadOnlySpan<byte> from, int depth = 0)
    {
        switch ((ValueKind)Take(ref from, 1)[0])
        {
            case ValueKind.Text or ValueKind.Json:
                Take(ref from, ReadLength(ref from));
                break;
            case ValueKind.Integer or ValueKind.Float:
                Take(ref from, 8);
                break;
            case ValueKind.Decimal:
                Take(ref from, 16);
                break;
            case ValueKind.Boolean:
                Take(ref from, 1);
                break;
            case ValueKind.Interval:
                Take(ref from, 16);
                Take(ref from, ReadLength(ref from));
                break;
            case ValueKind.List:
                var count = ReadLength(ref from);
                if (depth >= ListValue.MaxDepth) throw new StoreFormatException($"An encoded list of {count} values is too deep.");
                for (var i = 0; i < count; i++) Skip(ref from, depth + 1);
                break;
            case var tag:
                throw new StoreFormatException($"An encoded value has the unknown tag {(int)tag}.");
        }
    }

    /// <summary>Appends a length or count, 0 or more.</summary>
    public static void WriteLength(IBufferWriter<byte> to, int length)
    {
        var rest = (uint)length;
        for (; rest >= 0x80; rest >>= 7)
            to.Write([(byte)(rest | 0x80)]);
        to.Write([(byte)rest]);
    }

    /// <summary>Takes a length or count from the bytes.</summary>
    /// <exception cref="StoreFormatException">The bytes hold none.</exception>
    public static int ReadLength(ref ReadOnlySpan<byte> from)
    {
        var length = 0L;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = Take(ref from, 1)[0];
            length |= (long)(part & 0x7F) << shift;
            if (part < 0x80) return length <= int.MaxValue ? (int)length : throw new StoreFormatException($"An encoded value has the length {length}.");
        }
        throw new StoreFormatException("An encoded length does not end.");
    }

    private static ListValue ReadList(ref ReadOnlySpan<byte> from, int depth)
    {
        var count = ReadLength(ref from);
        if (depth > ListValue.MaxDepth || count > from.Length) throw new StoreFormatException($"An encoded list of {count} values at depth {depth} cannot be.");
        var items = new Value[count];
        for (var i = 0; i < count; i++)
            items[i] = Read(ref from, depth);
        return new ListValue(items);
    }

    private static IntervalValue ReadInterval(ref ReadOnlySpan<byte> from)
    {
        var (low, high) = (ReadInt64(ref from), ReadInt64(ref from));
        return low <= high ? new IntervalValue(ReadText(ref from), low, high) : throw new StoreFormatException("An encoded interval ends before it begins.");
    }

    private static decimal ReadDecimal(ref ReadOnlySpan<byte> from)
    {
        var bytes = Take(ref from, 16);
        Span<int> bits = stackalloc int[4];
        for (var i = 0; i < 4; i++)
            bits[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(4 * i)..]);
        try
        {
            return new decimal(bits);
        }
        catch (ArgumentException error)
        {
            throw new StoreFormatException("Sixteen bytes of an encoded value are no decimal number.", error);
        }
    }

    private static void WriteDecimal(IBufferWriter<byte> to, decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var bytes = to.GetSpan(16);
        for (var i = 0; i < 4; i++)
            BinaryPrimitives.WriteInt32LittleEndian(bytes[(4 * i)..], bits[i]);
        to.Advance(16);
    }

    private static void WriteText(IBufferWriter<byte> to, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        WriteLength(to, length);
        to.Advance(Encoding.UTF8.GetBytes(text, to.GetSpan(Math.Max(length, 1))));
    }

    private static string ReadText(ref ReadOnlySpan<byte> from) => Encoding.UTF8.GetString(Take(ref from, ReadLength(ref from)));

    private static void WriteInt64(IBufferWriter<byte> to, long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(to.GetSpan(8), number);
        to.Advance(8);
    }

    private static long ReadInt64(ref ReadOnlySpan<byte> from) => BinaryPrimitives.ReadInt64LittleEndian(Take(ref from, 8));

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> from, int length)
    {
        if (length > from.Length) throw new StoreFormatException($"An encoded value ends {length - from.Length} bytes early.");
        var taken = from[..length];
        from = from[length..];
        return taken;
    }
}
