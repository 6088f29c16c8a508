using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.DualControl;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Storage;

namespace Portal.Accounts;

public static class AccountServices
{
    public static FunctionsApplicationBuilder AddAccounts(this FunctionsApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidatedOptions<AccountOptions>(AccountOptions.Section);
        services.AddValidatedOptions<EntraOptions>(EntraOptions.Section);
        services.AddSingleton(StorageNeed.Table(OldSessions.Sessions)).AddSingleton(StorageNeed.Container(BlobKeyRepository.Container));
        services.AddSingleton(StorageNeed.Table(CountedWindows.Attempts)).AddSingleton(StorageNeed.Table(OneTimeCodes.Codes));
        services.AddKeys();
        services.AddSecurity();
        services.AddPeople();
        services.AddAuthentication().AddCookie(Schemes.Session).AddOfficeBearer(builder.Configuration);
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        return builder;
    }

    private static void AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("portal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, BlobKeyRepository.Configure>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, WrappedKeys.Configure>();
    }

    // Of Identity: adding people, its hasher and its passkeys. Signing in and sessions are the portal's own, since they are stored and can be ended.
    private static void AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<ILookupNormalizer, AddressNormalizer>();
        services.AddIdentityCore<Person>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = "";
        }).AddUserStore<IdentityPersonStore>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = AccountOptions.HashIterations);
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<PortalOptions>>(Configure);
    }

    private static void AddSecurity(this IServiceCollection services)
    {
        services.AddScoped<PasswordLinks>().AddSingleton<AddressStopLinks>().AddScoped<PasswordRules>().AddSingleton<CommonPasswords>();
        services.AddScoped<Credentials>().AddSingleton<DummyPassword>().AddSingleton<NameAttempts>().AddSingleton<AddressAttempts>().AddSingleton<Guesses>();
        services.AddScoped<Authenticator>().AddScoped<RecoveryCodes>().AddSingleton<OneTimeCodes>().AddScoped<PasskeyCeremonies>().AddScoped<ActProof>();
        services.AddScoped<Admission>().AddScoped<PasskeyAdmission>().AddScoped<AccountChanges>().AddScoped<AccountNotices>();
        services.AddConfirmedChange<MailAddressChange>().AddConfirmedChange<SecondFactorChange>();
        services.AddSingleton<OldSessions>();
        services.AddSingleton<SessionStore>().AddScoped<SessionOpener>().AddScoped<EndingSessions>().AddSingleton<KnownDevices>().AddSingleton<SignInAttempt>();
    }

    // A passkey is to be both factors in one, and to know by itself whose it is.
    private static void Configure(IdentityPasskeyOptions options, IOptions<PortalOptions> portal)
    {
        options.ServerDomain = portal.Value.Origin.Host;
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.AttestationConveyancePreference = "none";
        options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == portal.Value.Origin.GetLeftPart(UriPartial.Authority));
    }
}
