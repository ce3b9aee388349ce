using System.Data.Common;
using System.Globalization;

namespace Mlops.Data;

/// <summary>The getters for the types of providers, each to the one type in memory that holds its values.</summary>
internal static class DatabaseGetters
{
    public readonly struct Bool : IDatabaseGetter<bool>
    {
        public static bool Get(DbDataReader reader, int ordinal) => reader.GetBoolean(ordinal);
    }

    public readonly struct Byte : IDatabaseGetter<long>
    {
        public static long Get(DbDataReader reader, int ordinal) => reader.GetByte(ordinal);
    }

    public readonly struct Int16 : IDatabaseGetter<long>
    {
        public static long Get(DbDataReader reader, int ordinal) => reader.GetInt16(ordinal);
    }

    public readonly struct Int32 : IDatabaseGetter<long>
    {
        public static long Get(DbDataReader reader, int ordinal) => reader.GetInt32(ordinal);
    }

    public readonly struct Int64 : IDatabaseGetter<long>
    {
        public static long Get(DbDataReader reader, int ordinal) => reader.GetInt64(ordinal);
    }

    /// <summary>The integers that <see cref="DbDataReader"/> has no getter for.</summary>
    public readonly struct Other<T> : IDatabaseGetter<long>
        where T : System.Numerics.IBinaryInteger<T>
    {
        public static long Get(DbDataReader reader, int ordinal) => long.CreateChecked(reader.GetFieldValue<T>(ordinal));
    }

    public readonly struct Single : IDatabaseGetter<double>
    {
        public static double Get(DbDataReader reader, int ordinal) => reader.GetFloat(ordinal);
    }

    public readonly struct Double : IDatabaseGetter<double>
    {
        public static double Get(DbDataReader reader, int ordinal) => reader.GetDouble(ordinal);
    }

    public readonly struct Seconds : IDatabaseGetter<double>
    {
        public static double Get(DbDataReader reader, int ordinal) => reader.GetFieldValue<TimeSpan>(ordinal).TotalSeconds;
    }

    public readonly struct SecondsOfDay : IDatabaseGetter<double>
    {
        public static double Get(DbDataReader reader, int ordinal) => reader.GetFieldValue<TimeOnly>(ordinal).ToTimeSpan().TotalSeconds;
    }

    public readonly struct Decimal : IDatabaseGetter<decimal>
    {
        public static decimal Get(DbDataReader reader, int ordinal) => reader.GetDecimal(ordinal);
    }

    public readonly struct Time : IDatabaseGetter<DateTime>
    {
        public static DateTime Get(DbDataReader reader, int ordinal) => reader.GetDateTime(ordinal);
    }

    public readonly struct TimeWithOffset : IDatabaseGetter<DateTime>
    {
        public static DateTime Get(DbDataReader reader, int ordinal) => reader.GetFieldValue<DateTimeOffset>(ordinal).UtcDateTime;
    }

    public readonly struct Date : IDatabaseGetter<DateTime>
    {
        public static DateTime Get(DbDataReader reader, int ordinal) =>
            reader.GetFieldValue<DateOnly>(ordinal).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
    }

    public readonly struct Text : IDatabaseGetter<string>
    {
        public static string Get(DbDataReader reader, int ordinal) => reader.GetString(ordinal);
    }

    public readonly struct Character : IDatabaseGetter<string>
    {
        public static string Get(DbDataReader reader, int ordinal) => reader.GetFieldValue<char>(ordinal).ToString();
    }

    public readonly struct Identifier : IDatabaseGetter<string>
    {
        public static string Get(DbDataReader reader, int ordinal) => reader.GetGuid(ordinal).ToString("D", CultureInfo.InvariantCulture);
    }

    public readonly struct Bytes : IDatabaseGetter<byte[]>
    {
        public static byte[] Get(DbDataReader reader, int ordinal) => reader.GetFieldValue<byte[]>(ordinal);
    }

    public readonly struct Base64 : IDatabaseGetter<string>
    {
        public static string Get(DbDataReader reader, int ordinal) => Convert.ToBase64String(reader.GetFieldValue<byte[]>(ordinal));
    }
}
