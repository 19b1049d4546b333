namespace KnowledgeGraph.Server.Settings;

/// <summary>A setting is wrong: one line that names it and the remedy. The program stops with <see cref="Commands.ExitCode.Usage"/>.</summary>
internal sealed class SettingException(string setting, string message) : Exception($"{setting}: {message}");
