namespace Mlops.Transform;

/// <summary>A family of power transforms.</summary>
public enum PowerMethod
{
    /// <summary>
    /// Yeo and Johnson (2000), for any numbers: with y = 1 + |x|, (y^lambda - 1) / lambda from 0 on and -(y^(2 - lambda) - 1) / (2 -
    /// lambda) below; the logarithm where an exponent is 0.
    /// </summary>
    YeoJohnson,

    /// <summary>Box and Cox (1964), for numbers above 0: (x^lambda - 1) / lambda, ln x when lambda is 0.</summary>
    BoxCox,
}
