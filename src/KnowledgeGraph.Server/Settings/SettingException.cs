namespace KnowledgeGraph.Server.Settings;

/// <summary>A setting is wrong: one line that names it and the remedy. The program stops, with an exit code of its own for it.</summary>
internal sealed class SettingException(string setting, string message) : Exception($"{setting}: {message}");
