using System.Globalization;
using System.Numerics;
using System.Text;

namespace Mlops.Data;

/// <summary>The ways in which a value of a database becomes one of a column: none loses more than the rounding of a float.</summary>
internal static class DatabaseSinks
{
    /// <summary>Integers and decimals as integers, when they are whole and within range.</summary>
    public readonly struct Whole<T, TTarget> : IDatabaseSink<T>
        where T : INumber<T>
        where TTarget : unmanaged, IBinaryInteger<TTarget>
    {
        public static bool TryAppend(ColumnBuilder builder, T value)
        {
            var target = TTarget.CreateSaturating(value);
            if (T.CreateSaturating(target) != value) return false;
            ((PrimitiveBuilder<TTarget>)builder).Append(target);
            return true;
        }
    }

    /// <summary>Integers as floats, when they are exact.</summary>
    public readonly struct Exact<TTarget> : IDatabaseSink<long>
        where TTarget : unmanaged, IBinaryFloatingPointIeee754<TTarget>
    {
        public static bool TryAppend(ColumnBuilder builder, long value)
        {
            var target = TTarget.CreateSaturating(value);
            if (Int128.CreateSaturating(target) != value) return false;
            ((PrimitiveBuilder<TTarget>)builder).Append(target);
            return true;
        }
    }

    /// <summary>Floats and decimals as the nearest float; beyond its range is an error.</summary>
    public readonly struct Nearest<T, TTarget> : IDatabaseSink<T>
        where T : INumber<T>
        where TTarget : unmanaged, IBinaryFloatingPointIeee754<TTarget>
    {
        public static bool TryAppend(ColumnBuilder builder, T value)
        {
            var target = TTarget.CreateSaturating(value);
            if (T.IsFinite(value) && !TTarget.IsFinite(target)) return false;
            ((PrimitiveBuilder<TTarget>)builder).Append(target);
            return true;
        }
    }

    public readonly struct Truth : IDatabaseSink<bool>
    {
        public static bool TryAppend(ColumnBuilder builder, bool value)
        {
            ((BooleanBuilder)builder).Append(value);
            return true;
        }
    }

    /// <summary>0 and 1 as booleans, for databases without a type for them.</summary>
    public readonly struct Bit : IDatabaseSink<long>
    {
        public static bool TryAppend(ColumnBuilder builder, long value)
        {
            if (value is not (0 or 1)) return false;
            ((BooleanBuilder)builder).Append(value == 1);
            return true;
        }
    }

    public readonly struct Moment : IDatabaseSink<DateTime>
    {
        public static bool TryAppend(ColumnBuilder builder, DateTime value)
        {
            ((PrimitiveBuilder<long>)builder).Append(Timestamps.FromDateTime(value));
            return true;
        }
    }

    /// <summary>ISO 8601 as times, for databases without a type for them.</summary>
    public readonly struct MomentText : IDatabaseSink<string>
    {
        public static bool TryAppend(ColumnBuilder builder, string value)
        {
            Span<byte> text = stackalloc byte[64];
            if (!Encoding.UTF8.TryGetBytes(value, text, out var length) || !TimestampParser.TryIso(text[..length], out var time)) return false;
            ((PrimitiveBuilder<long>)builder).Append(time);
            return true;
        }
    }

    public readonly struct Text : IDatabaseSink<string>
    {
        public static bool TryAppend(ColumnBuilder builder, string value)
        {
            ((TextBuilder)builder).Append(value);
            return true;
        }
    }

    public readonly struct Bytes : IDatabaseSink<byte[]>
    {
        public static bool TryAppend(ColumnBuilder builder, byte[] value)
        {
            ((BytesBuilder)builder).Append(value);
            return true;
        }
    }

    /// <summary>Numbers and booleans as text, in the invariant culture.</summary>
    public readonly struct Printed<T> : IDatabaseSink<T>
    {
        public static bool TryAppend(ColumnBuilder builder, T value)
        {
            ((TextBuilder)builder).Append(value is bool truth ? truth ? "true" : "false" : Convert.ToString(value, CultureInfo.InvariantCulture));
            return true;
        }
    }

    /// <summary>Times as text in ISO 8601.</summary>
    public readonly struct PrintedTime : IDatabaseSink<DateTime>
    {
        public static bool TryAppend(ColumnBuilder builder, DateTime value)
        {
            var utc = Timestamps.ToDateTime(Timestamps.FromDateTime(value));
            ((TextBuilder)builder).Append(utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));
            return true;
        }
    }
}
