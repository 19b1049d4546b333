// Nothing is sent: it asks of earlier times, and runs in memory.
