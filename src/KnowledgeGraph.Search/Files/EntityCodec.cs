using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Files;

/// <summary>
/// The names of an entity as bytes: how many names, then of each its language, its length and its text in UTF-8; then the same of the
/// identifiers, without languages; then a CRC-32C over the id, the type, the degree and all of that. Numbers have four bytes, the lowest first.
/// </summary>
internal static class EntityCodec
{
    /// <summary>The bytes of an entity.</summary>
    public static byte[] Write(IndexedEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteNumber(buffer, entity.Names.Count);
        foreach (var name in entity.Names)
        {
            buffer.Write([name.Language]);
            WriteText(buffer, name.Text);
        }
        WriteNumber(buffer, entity.Identifiers.Count);
        foreach (var identifier in entity.Identifiers) WriteText(buffer, identifier);
        WriteNumber(buffer, (int)Checksum(entity.Id, entity.Type, entity.Degree, buffer.WrittenSpan));
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The entity of these bytes.</summary>
    /// <exception cref="DamagedFileException">The bytes are not what was written.</exception>
    public static IndexedEntity Read(string id, int type, int degree, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(int) || ChecksumOf(bytes) != Checksum(id, type, degree, bytes[..^sizeof(int)]))
            throw new DamagedFileException("an entry is not what was written");
        var names = new IndexedName[ReadNumber(ref bytes)];
        for (var i = 0; i < names.Length; i++)
        {
            var language = bytes[0];
            bytes = bytes[1..];
            names[i] = new IndexedName(ReadText(ref bytes), language);
        }
        var identifiers = new string[ReadNumber(ref bytes)];
        for (var i = 0; i < identifiers.Length; i++) identifiers[i] = ReadText(ref bytes);
        return new IndexedEntity(id, type, degree, names, identifiers);
    }

    /// <summary>The checksum with which the bytes of an entity end.</summary>
    public static uint ChecksumOf(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(int)..]);

    private static uint Checksum(string id, int type, int degree, ReadOnlySpan<byte> names)
    {
        var sum = BitOperations.Crc32C(BitOperations.Crc32C(uint.MaxValue, (uint)type), (uint)degree);
        foreach (var unit in id) sum = BitOperations.Crc32C(sum, unit);
        while (names.Length >= sizeof(ulong))
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(names));
            names = names[sizeof(ulong)..];
        }
        foreach (var item in names) sum = BitOperations.Crc32C(sum, item);
        return sum;
    }

    private static void WriteText(ArrayBufferWriter<byte> buffer, string text)
    {
        WriteNumber(buffer, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, buffer);
    }

    private static void WriteNumber(ArrayBufferWriter<byte> buffer, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(buffer.GetSpan(sizeof(int)), number);
        buffer.Advance(sizeof(int));
    }

    private static string ReadText(ref ReadOnlySpan<byte> bytes)
    {
        var length = ReadNumber(ref bytes);
        var text = Encoding.UTF8.GetString(bytes[..length]);
        bytes = bytes[length..];
        return text;
    }

    private static int ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        bytes = bytes[sizeof(int)..];
        return number;
    }
}
