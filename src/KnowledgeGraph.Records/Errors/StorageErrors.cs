namespace KnowledgeGraph.Records.Errors;

// The whole hierarchy of this layer's errors, in one page on purpose.

/// <summary>Any error of a store; its message names the thing and the remedy.</summary>
public abstract class StorageException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A write that the store refuses as a whole; nothing of it was applied.</summary>
public abstract class WriteRefusedException(string message) : StorageException(message);

/// <summary>A relationship begins or ends at a node that is not there.</summary>
public sealed class UnknownNodeException(string message) : WriteRefusedException(message);

/// <summary>A node to delete still has relationships.</summary>
public sealed class NodeInUseException(string message) : WriteRefusedException(message);

/// <summary>Two nodes of a label would have the same value where it must be unique.</summary>
public sealed class UniqueViolationException(string message) : WriteRefusedException(message);

/// <summary>A label, relationship type or property key that the catalog does not have.</summary>
public sealed class UnknownNameException(string message) : WriteRefusedException(message);

/// <summary>A write that contradicts itself, or whose records cannot be stored.</summary>
public sealed class InvalidWriteException(string message) : WriteRefusedException(message);

/// <summary>The store would grow above one of its limits.</summary>
public sealed class StoreLimitException(string message) : WriteRefusedException(message);

/// <summary>The store has moved since the change that the writer had read; read again and repeat the write.</summary>
public sealed class ConcurrentChangeException(string message) : WriteRefusedException(message);

/// <summary>The store has a newer layout than this program writes; it can be read, and only a later version may write to it.</summary>
public sealed class NewerLayoutException(string message) : WriteRefusedException(message);

/// <summary>Another process (or another part of this one) has the store open.</summary>
public sealed class StoreLockedException(string message, Exception? inner = null) : StorageException(message, inner);

/// <summary>The file is not a store, is of another version, or is damaged.</summary>
public sealed class StoreFormatException(string message, Exception? inner = null) : StorageException(message, inner);

/// <summary>The disk or file failed; the write was not applied.</summary>
public sealed class StoreFailureException(string message, Exception? inner = null) : StorageException(message, inner);
